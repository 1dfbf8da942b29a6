internal import Vocabulary

extension ReportedEvent {
  /// The visits around the event in the order of time.
  var contextInOrder: [ReportedVisit] {
    context.sorted { first, second in
      (first.time.milliseconds, first.host, first.query, first.source, first.action.rawValue)
        < (
          second.time.milliseconds, second.host, second.query, second.source, second.action.rawValue
        )
    }
  }
}
