internal import Formats
internal import Intake
internal import Vocabulary

/// What one line tells of its request; reached by the few lines of which facts are kept.
enum RequestSign {
  /// An answer that is a page.
  case page
  /// What nobody opens, such as a script.
  case code
  /// Pictures, sound and films.
  case media
  /// What a page of another site made the browser ask for.
  case embedded
  /// A program that works by itself.
  case program
  case unknown

  /// Looks at a record, the referrer left out.
  init(_ record: Record, bytes: Span<UInt8>) {
    self = .unknown
    guard record.kind != .dns else { return }
    if ProgramAgent.isProgram(record.userAgent.places, in: bytes) {
      self = .program
    } else if bytes.hasWord("options", at: record.method.places) {
      // A browser asks so whether it may send what a page of another site wants it to.
      self = .embedded
    } else {
      switch RequestedKind(record, bytes: bytes) {
      case .unknown: break
      case .page: self = .page
      case .media: self = .media
      case .code: self = .code
      }
    }
  }

  /// The same when a page of another site is the referrer.
  ///
  /// A page that another site refers to may be one that a person followed a link to, or a frame; a
  /// picture may be what somebody opened. Their lines alone decide nothing.
  var ofOtherSite: RequestSign {
    switch self {
    case .page: .unknown
    case .code: .embedded
    case .media, .embedded, .program, .unknown: self
    }
  }

  /// True when the referrer matters.
  var dependsOnReferrer: Bool { self == .page || self == .code }

  /// The signs of one such request at its time, in milliseconds since 1970-01-01T00:00:00Z.
  func signs(at time: Int64, device: UInt64) -> FactSigns {
    var signs = FactSigns()
    switch self {
    case .page: signs.pages = 1
    case .embedded: signs.embedded = 1
    case .code, .media: signs.parts = 1
    case .program: signs.programs = 1
    case .unknown: break
    }
    let within = time - time.flooredQuotient(60_000) * 60_000
    signs.seconds = 1 << UInt64(within / 1000)
    signs.first = UInt32(truncatingIfNeeded: within)
    signs.device = device
    return signs
  }
}
