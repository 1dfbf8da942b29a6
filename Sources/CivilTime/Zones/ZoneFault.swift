/// Why a file is no time zone that can be used.
enum ZoneFault: Error, Equatable {
  case notAZone
  case tooOld
  case cutShort
  case leapSeconds
  case wrongCount
  case wrongOrder
  case wrongOffset
  case wrongRule
  case ruleDoesNotFit

  /// The fault, for people.
  var words: String {
    switch self {
    case .notAZone: "it does not begin as a time zone file does"
    case .tooOld: "it is of version 1, which ends in 2038"
    case .cutShort: "it breaks off, or goes on behind its end"
    case .leapSeconds: "it counts leap seconds, which logs do not"
    case .wrongCount: "the counts in its head do not fit each other"
    case .wrongOrder: "its changes do not follow one another"
    case .wrongOffset: "a difference from UTC is more than a day"
    case .wrongRule: "the rule for later years at its end is none"
    case .ruleDoesNotFit: "the rule for later years does not go on from the last change"
    }
  }
}
