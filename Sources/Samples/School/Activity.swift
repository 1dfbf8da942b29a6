/// A notable intent that somebody carries out on a day, with every visit of it.
struct Activity {
  /// One step of the intent.
  struct Part {
    let step: Step
    /// The site, or the query in lower case.
    let target: Target
    let visits: [Visit]
  }

  /// What a step was about.
  enum Target {
    case site(String)
    case search(String)
  }

  let intent: NotableIntent
  /// Who really did it.
  let member: Member
  let route: Route
  let parts: [Part]
  /// The leased laptop that it was done with; `nil` for other devices.
  var use: LeasedUse?
}
