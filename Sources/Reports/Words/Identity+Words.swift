internal import Markup
internal import Vocabulary

extension Identity {
  /// The name on a page.
  func title(_ dates: SchoolDates) -> HTML {
    switch self {
    case .person(let person): .log(person.name)
    case .device(let address, let day): "Device \(HTML.log(address)) on \(dates.words(day))"
    case .relay(let address, let day):
      "Behind \(HTML.log(address)) on \(dates.words(day)), person unknown"
    }
  }

  /// What is known beside the name: standing, year group and account.
  var details: HTML {
    if case .relay = self { return "Many stand behind this address; log there instead" }
    guard let person else { return "Nobody known" }
    guard person.source != .pseudonym else {
      return "\(person.standing?.word ?? "Not in the directory"); the name is not shown"
    }
    let account: HTML = "account \(HTML.log(person.user))"
    guard let standing = person.standing else { return "Not in the directory; \(account)" }
    let year: HTML = person.yearGroup.isEmpty ? "" : ", Year \(HTML.log(person.yearGroup))"
    let form: HTML = person.tutorGroup.isEmpty ? "" : ", form \(HTML.log(person.tutorGroup))"
    return "\(standing.word)\(year)\(form); \(account)"
  }
}
