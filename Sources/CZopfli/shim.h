// The compressor that takes its time, for the smallest PNG files.
#include <zopfli/zopfli.h>
