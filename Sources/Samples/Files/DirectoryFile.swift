/// Writes the directory of the invented school.
enum DirectoryFile {
  static func text(of roll: Roll) -> String {
    let rows = roll.members.map { member in
      "\(member.user),\(member.name),\(member.position.word),\(member.year.map(String.init) ?? "")"
    }
    return (["Username,Name,Role,Year"] + rows).joined(separator: "\n") + "\n"
  }
}
