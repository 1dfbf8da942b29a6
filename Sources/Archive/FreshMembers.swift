/// The members that were appended to one file since it was last committed.
///
/// Of each only place and turn are remembered, 24 bytes; those that follow each other in one turn
/// count as one.
struct FreshMembers {
  /// Members of one turn that stand side by side.
  private struct Stretch {
    let turn: Int
    let offset: Int64
    var length: Int64
  }

  /// The file.
  let place: ArchivePlace
  private var stretches: [Stretch] = []

  init(of place: ArchivePlace) { self.place = place }

  /// Remembers a member behind all others.
  mutating func add(turn: Int, offset: Int64, length: Int64) {
    if let last = stretches.indices.last, stretches[last].turn == turn {
      stretches[last].length += length
    } else {
      stretches.append(Stretch(turn: turn, offset: offset, length: length))
    }
  }

  /// True when no member stands before one of an earlier turn.
  var isInOrder: Bool { zip(stretches, stretches.dropFirst()).allSatisfy { $0.turn < $1.turn } }

  /// Puts the members in the order of their turns, those of one turn in the order in which they
  /// were appended.
  ///
  /// The file holds nothing committed where they stand, so recovery mends it if this breaks off.
  ///
  /// - Parameter folder: Where to write what must stand aside for the moment.
  func arrange(in file: DayFile, aside folder: String) throws(ArchiveFault) {
    guard let start = stretches.first?.offset else { return }
    let aside = try DayFile(unnamedIn: folder)
    var length: Int64 = 0
    for stretch in stretches.sorted(by: { ($0.turn, $0.offset) < ($1.turn, $1.offset) }) {
      try file.copy(stretch.length, from: stretch.offset, to: aside, at: length)
      length += stretch.length
    }
    try aside.copy(length, from: 0, to: file, at: start)
  }
}
