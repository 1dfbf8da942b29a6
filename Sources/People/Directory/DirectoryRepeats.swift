internal import Vocabulary

/// Settles what rows of one file share that should be one person's alone.
enum DirectoryRepeats {
  /// What is left of a file's rows.
  struct Settled {
    var rows: [DirectoryRow] = []
    var repeated = 0
    var problems: [Complaint] = []
  }

  /// Leaves out a row whose user name an earlier one has on the same day, and takes an address
  /// that several rows share, as a family's may be, from all of them.
  static func settle(_ rows: [DirectoryRow], path: String) -> Settled {
    var settled = Settled()
    let shared = sharedAddresses(of: rows)
    var byUser: [String: [DirectoryRow]] = [:]
    for row in rows {
      let earlier = byUser[row.user]?.first { $0.span.overlaps(row.span) }
      if !row.user.isEmpty, let earlier {
        tell(
          row, "the user name is that of line \(earlier.line), which is the one that counts",
          "leave one row for each user name, or fill in when each starts and leaves",
          path, &settled)
        continue
      }
      var kept = row
      kept.addresses.removeAll { shared[$0] != nil }
      if let line = row.addresses.lazy.compactMap({ shared[$0] }).first {
        let other = line == row.line ? "a later line" : "line \(line)"
        tell(
          row, "the address is also that of \(other), so nobody is known by it",
          "give each person an address of their own, or name another column", path, &settled)
      }
      if row.user.isEmpty, kept.addresses.isEmpty { continue }
      if !row.user.isEmpty { byUser[row.user, default: []].append(row) }
      settled.rows.append(kept)
    }
    return settled
  }

  /// The addresses of more than one row on a day, with the line of the first; rows of one user name
  /// are one person.
  private static func sharedAddresses(of rows: [DirectoryRow]) -> [String: Int] {
    var owners: [String: [DirectoryRow]] = [:]
    var shared: [String: Int] = [:]
    for row in rows {
      for address in row.addresses {
        let other = owners[address]?.first { owner in
          owner.span.overlaps(row.span) && (owner.user.isEmpty || owner.user != row.user)
        }
        if let other, shared[address] == nil { shared[address] = other.line }
        owners[address, default: []].append(row)
      }
    }
    return shared
  }

  private static func tell(
    _ row: DirectoryRow, _ what: String, _ mend: String, _ path: String, _ settled: inout Settled
  ) {
    settled.repeated += 1
    guard settled.repeated <= DirectoryRows.toldOfEach else { return }
    settled.problems.append(Complaint(file: path, line: row.line, what: what, mend: mend))
  }
}
