internal import Vocabulary

/// Whom an event must be about, and who really stood behind it.
struct TruthSubject {
  private let user: String?
  private let device: String
  private let actor: String
  private let isIdentifiable: Bool
  private let isRelay: Bool
  private let isShared: Bool

  /// The keys of the truth by which an event or a decoy is found.
  var found: String { user.map { "user: \"\($0)\"" } ?? "device: \"\(device)\"" }

  /// True when the event can be about somebody by name.
  var isPerson: Bool { user != nil && !isShared }

  /// The keys that say who it was.
  ///
  /// - Parameter name: What the directory calls whom the event must name, on that day.
  func said(name: String?) -> String {
    var keys = ["actor: \"\(actor)\"", "identifiable: \(isIdentifiable)"]
    // A trolley laptop's address stands even where its user is known, in case nobody finds out.
    if user != nil { keys.append("address: \"\(device)\"") }
    if isIdentifiable, let name { keys.append("name: \"\(name)\"") }
    if isRelay { keys.append("relay: true") }
    if isShared { keys.append("shared: true") }
    return keys.joined(separator: ", ")
  }

  /// Judges who must be named of some visits.
  ///
  /// - Parameters:
  ///   - visits: At least one, in the order of time.
  ///   - member: Who really did it.
  init(
    of visits: [Visit], by member: Member, route: Route, use: LeasedUse?, isStranger: Bool
  ) {
    let first = visits[0]
    device = first.client
    actor = member.user
    var user = first.user.isEmpty || first.answer == .challenged ? nil : first.user
    var isIdentifiable = user != nil && !isStranger
    var isShared = false
    switch route {
    case .leased(let trace):
      isShared = trace == .classLogin
      isIdentifiable = use?.tells(first: first.time, last: visits.last?.time ?? 0) ?? false
      if isIdentifiable { user = member.user }
    case .underOtherName:
      // A name that is not that of who sat there must not be printed.
      user = nil
      isIdentifiable = false
    case .desk, .wireless, .roundTheProxy, .phone, .guestPhone, .relayed: break
    }
    self.user = user
    self.isIdentifiable = isIdentifiable
    self.isShared = isShared
    isRelay = if case .relayed = route { true } else { false }
  }
}
