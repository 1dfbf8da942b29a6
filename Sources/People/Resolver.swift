public import Vocabulary

/// Says who stands behind a subject on a day.
public struct Resolver: Sendable {
  private let directory: Directory

  /// Makes a resolver over a directory.
  public init(directory: Directory) { self.directory = directory }

  /// The person whom the log names, or else the device on that one day.
  public func identity(of subject: Subject, on day: Day) -> Identity {
    if subject.user.isEmpty { return .device(address: subject.client, day: day) }
    if let person = directory.person(user: subject.user, on: day) { return .person(person) }
    return .person(
      Person(
        user: subject.user, name: subject.user, standing: nil, yearGroup: "", source: .log))
  }
}
