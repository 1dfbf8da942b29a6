// Counts the program's allocations; linked into vigil-bench alone.
#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/// How often malloc, calloc, realloc and their aligned kin were called since the program began.
long allocation_count(void);

#endif
