public import Store
public import Vocabulary

/// What people do about events.
public enum Review {
  /// Records what came of an event and why.
  ///
  ///     vigil review decide E-4F7QK2MX --outcome conversation --reason "…" --by dsl
  ///
  /// - Parameters:
  ///   - outcome: The name of an ``Vocabulary/Outcome``, as the person wrote it.
  ///   - role: In which role the person decides, where the settings say it.
  /// - Throws: a ``Vocabulary/Complaint`` when event, outcome, reason or person is missing, with the
  ///   nearest that there is, or when the store cannot keep it.
  @discardableResult
  public static func decide(
    store: Store, event: String, outcome: String, reason: String, by who: String,
    role: Role? = nil, at moment: Instant
  ) throws(Complaint) -> Decision {
    let outcome = try self.outcome(outcome)
    guard who.contains(where: { !$0.isWhitespace }) else {
      throw Complaint(what: "nobody is named as deciding", mend: "say who with --by")
    }
    do throws(StoreFault) {
      return try store.decide(
        event: event, outcome: outcome, reason: reason, by: who, role: role, at: moment)
    } catch {
      throw error.complaint
    }
  }

  private static func outcome(_ name: String) throws(Complaint) -> Outcome {
    if let outcome = Outcome(rawValue: name.lowercased()) { return outcome }
    let names = Outcome.allCases.map(\.rawValue)
    let nearest = NearestName.find(name, among: names)
    throw Complaint(
      what: "there is no outcome \"\(name)\"",
      mend: nearest.map { "did you mean \"\($0)\"?" }
        ?? "use one of " + names.joined(separator: ", "))
  }
}
