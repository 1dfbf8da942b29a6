import Testing

/// The tests of the whole program, one after the other, since each wants the machine for itself.
@Suite(.serialized)
struct SystemTests {}
