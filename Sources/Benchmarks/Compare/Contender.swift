internal import Vocabulary

/// One row of a comparison: a program with a number of threads.
struct Contender {
  /// What the row is measured against.
  enum Role: Int {
    case yardstick
    case lineCount
    case vigil
    case peer
  }

  /// The row's name.
  var name: String
  var role: Role
  /// How many threads it is given.
  var threads = 1
  /// What is measured.
  var invocation: Invocation
  /// What is run once beside it, for its counts alone.
  var untimed: Invocation?
  /// Reads what it counted from the files that it wrote.
  var counts: () throws(Complaint) -> Counts
}
