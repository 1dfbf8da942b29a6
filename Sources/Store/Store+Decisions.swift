public import Vocabulary

extension Store {
  /// Records a decision on an event, with its row in the audit, whole or not at all.
  ///
  /// - Parameters:
  ///   - id: The event's id, also one that became part of another event.
  ///   - role: In which role somebody decided; it outlives the reason and the name.
  /// - Returns: the decision as kept, under the id of the event as it is now.
  @discardableResult
  public func decide(
    event id: String, outcome: Outcome, reason: String, by who: String, role: Role? = nil,
    at moment: Instant
  ) throws(StoreFault) -> Decision {
    let reason = reason.trimmed
    guard reason.count >= 3 else { throw .reasonMissing }
    return try change { () throws(StoreFault) in
      guard let stored = try event(id: id) else {
        throw .noSuchEvent(id: id, nearest: try nearestEvent(to: id))
      }
      let decision = Decision(
        event: stored.event.id, outcome: outcome, reason: reason, by: who.trimmed, at: moment)
      let role = role ?? Role(name: decision.by)
      try keep(decision, role: role)
      let entry = AuditEntry(
        time: moment, who: role?.name ?? "person", action: "decide", object: decision.event,
        detail: JSONText.of([decision.by, outcome.rawValue, reason]), expires: stored.day)
      try append(entry)
      return decision
    }
  }

  private func keep(_ decision: Decision, role: Role?) throws(StoreFault) {
    try database.run(
      "INSERT INTO decisions (event, outcome, role, at) VALUES (?, ?, ?, ?)",
      .text(decision.event), .text(decision.outcome.rawValue), .text(role?.name ?? ""),
      .instant(decision.at))
    try database.run(
      "INSERT INTO decision_texts (decision, reason, by_whom) VALUES (?, ?, ?)",
      .integer(database.lastRow), .text(decision.reason), .text(decision.by))
  }

  /// The id that is spelt most like another.
  func nearestEvent(to id: String) throws(StoreFault) -> String? {
    let ids =
      try database
      .statement("SELECT id FROM events UNION SELECT old FROM event_redirects ORDER BY 1")
      .all { $0.text(0) }
    return NearestName.find(EventID.normalised(id), among: ids)
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let front = drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}
