internal import Vocabulary

/// Writes the directory of the invented school.
enum DirectoryFile {
  static func text(of roll: Roll, order: SampleOrder) -> String {
    guard order.depth == .complete else { return text(of: roll) }
    let newcomers = Newcomer.all(of: roll, order: order)
    let joined = SchoolCalendar.terms[0].first.description
    let rows = roll.members.flatMap { member in
      let tag = member.year != nil && member.number % 9 == 4 ? "SEN" : ""
      let newcomer = newcomers.first { $0.member == member.number }
      let own = row(
        member, name: member.name, from: newcomer.map(\.start.description) ?? joined, to: "",
        tag: tag)
      // The leaver's row is older, and so stands first.
      let leaver = newcomer.map {
        row(
          member, name: $0.leaverName, from: joined,
          to: $0.start.advanced(days: -1).description, tag: "")
      }
      return (leaver.map { [$0] } ?? []) + [own]
    }
    let classes = ClassLogin.years.map { year in
      let row = [
        ClassLogin.user(ofYear: year), ClassLogin.name(ofYear: year), "Class login", "\(year)", "",
        joined, "", "",
      ]
      return row.joined(separator: ",")
    }
    return (["Username,Name,Role,Year,Tutor group,Start,Leave,Tags"] + rows + classes)
      .joined(separator: "\n") + "\n"
  }

  private static func text(of roll: Roll) -> String {
    let rows = roll.members.map { member in
      "\(member.user),\(member.name),\(member.position.word),\(member.year.map(String.init) ?? "")"
    }
    return (["Username,Name,Role,Year"] + rows).joined(separator: "\n") + "\n"
  }

  private static func row(
    _ member: Member, name: String, from: String, to: String, tag: String
  ) -> String {
    let year = member.year.map(String.init) ?? ""
    let tutor = member.year.map { "\($0)\(member.number % 2 == 0 ? "A" : "B")" } ?? ""
    return [member.user, name, member.position.word, year, tutor, from, to, tag]
      .joined(separator: ",")
  }
}
