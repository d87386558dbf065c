// The deflate compressor that the PNG writer uses.
#include <libdeflate.h>
