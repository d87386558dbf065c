// The library that parts words by the patterns of their language.
#include <hyphen.h>
