#ifndef BROADSHEET_SHA256_H
#define BROADSHEET_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// Takes whole blocks of 64 bytes into a SHA-256 state of eight words, with the processor's own
/// instructions. Returns 0, and does nothing, where the processor has none.
int sha256_blocks(uint32_t state[8], const void *bytes, size_t blocks);

#endif
