internal import Vocabulary

/// Who was signed in where and when, worked out from all that was said of it, in any order.
struct SignInTable {
  /// How long a sign-in holds at most of which no end is told: a long school day.
  static let longestMilliseconds: Int64 = 10 * 3_600_000

  private let spans: [String: [SignInSpan]]
  private let places: [String: Set<String>]

  /// Works it out.
  init(_ signIns: [SignIn]) {
    spans = Dictionary(grouping: Set(signIns), by: \.place).mapValues { signIns in
      SignInTable.spans(of: signIns.sorted(by: SignInTable.precedes))
    }
    var places: [String: Set<String>] = [:]
    for (place, spans) in spans {
      for span in spans { places[span.user, default: []].insert(place) }
    }
    self.places = places
  }

  /// The sign-ins that hold at a place at a moment.
  func spans(at place: String, _ moment: Instant) -> [SignInSpan] {
    (spans[place] ?? []).filter { $0.covers(moment) }
  }

  /// The places at which a user is signed in at a moment.
  func places(of user: String, at moment: Instant) -> Set<String> {
    (places[user] ?? []).filter { place in
      spans(at: place, moment).contains { $0.user == user }
    }
  }

  private static func spans(of signIns: [SignIn]) -> [SignInSpan] {
    var done: [SignInSpan] = []
    // What is open, by user; of these only one is without an end that is told.
    var open: [String: SignInSpan] = [:]
    for signIn in signIns {
      if signIn.isEnd {
        guard var span = open.removeValue(forKey: signIn.user) else { continue }
        if signIn.moment <= span.last {
          span.last = signIn.moment
          span.hasEnd = true
        }
        done.append(span)
        continue
      }
      // Whoever signs in next ends what has no end of its own.
      for (user, span) in open where user != signIn.user && !span.hasEnd {
        open[user]?.last = min(span.last, signIn.moment)
      }
      add(signIn, to: &open, &done)
    }
    done += open.values
    return done.filter { $0.first < $0.last }.sorted {
      ($0.first, $0.last, $0.user) < ($1.first, $1.last, $1.user)
    }
  }

  private static func add(
    _ signIn: SignIn, to open: inout [String: SignInSpan], _ done: inout [SignInSpan]
  ) {
    let until =
      signIn.until ?? signIn.moment.advanced(milliseconds: longestMilliseconds)
    if var span = open[signIn.user], signIn.moment <= span.last {
      span.proofs.append(signIn.moment)
      span.hasEnd = until >= span.last ? signIn.until != nil : span.hasEnd
      span.last = max(span.last, until)
      open[signIn.user] = span
      return
    }
    if let span = open[signIn.user] { done.append(span) }
    open[signIn.user] = SignInSpan(
      user: signIn.user, first: signIn.moment, last: until, proofs: [signIn.moment],
      hasEnd: signIn.until != nil)
  }

  /// By time; at one moment one user signs out before the next signs in.
  private static func precedes(_ first: SignIn, _ second: SignIn) -> Bool {
    if first.moment != second.moment { return first.moment < second.moment }
    if first.isEnd != second.isEnd { return first.isEnd }
    if first.user != second.user { return first.user < second.user }
    return (first.until?.milliseconds ?? 0) < (second.until?.milliseconds ?? 0)
  }
}
