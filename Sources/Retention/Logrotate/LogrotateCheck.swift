internal import Glibc
public import Vocabulary

/// Says for how long the system keeps the logs that Vigil reads.
///
/// Debian's packages keep Squid's logs for two days and the syslog's for four weeks: whoever needs
/// the lines of six months must not switch the archive off.
public struct LogrotateCheck: Sendable {
  /// What logrotate's settings say, in their order.
  public let keepings: [LogKeeping]
  /// Settings that could not be read.
  public let notices: [Complaint]

  /// Reads logrotate's settings.
  ///
  /// - Parameter paths: Files and folders, such as `/etc/logrotate.conf` and `/etc/logrotate.d`;
  ///   what the first ones set for all logs holds for the later ones. Missing ones say nothing.
  public init(paths: [String]) {
    var parser = LogrotateParser()
    var defaults = RotationRule()
    for path in paths { parser.read(path, defaults: &defaults) }
    keepings = parser.keepings
    notices = parser.notices
  }

  /// What is said of a log, which may be named by a shell pattern; `nil` when nothing is.
  ///
  /// Where several patterns name it, the shortest span counts. `access.log*` is taken for
  /// `access.log`: what follows are rotated copies.
  public func keeping(of log: String) -> LogKeeping? {
    let plain = log.prefix { !"*?[".contains($0) }
    let isPattern = plain.utf8.count < log.utf8.count
    return
      keepings
      .filter { keeping in
        LogrotateCheck.matches(keeping.pattern, log)
          || (isPattern && LogrotateCheck.matches(log, keeping.pattern))
          || (isPattern && LogrotateCheck.matches(keeping.pattern, String(plain)))
      }
      .min { ($0.span.sureDays ?? .max) < ($1.span.sureDays ?? .max) }
  }

  /// Names each source whose logs the system keeps for less than the rule says.
  ///
  /// - Parameters:
  ///   - sources: The sources' names and the paths or patterns of their logs.
  ///   - today: The day from which the months are counted back.
  public func shortKeepings(
    of sources: [(name: String, paths: [String])], rule: RetentionRule, today: Day
  ) -> [Complaint] {
    let wanted = Int(today.number - rule.cutoff(today: today).number)
    return sources.flatMap { source in
      source.paths.compactMap { path -> Complaint? in
        guard let keeping = keeping(of: path), let days = keeping.span.sureDays, days < wanted
        else { return nil }
        return Complaint(
          file: keeping.file, line: keeping.line,
          what: """
            the logs of source "\(source.name)" are kept for \(keeping.span.words), \
            not \(rule.months) months
            """,
          mend: "leave the archive on for this source, which keeps what was read")
      }
    }
  }

  private static func matches(_ pattern: String, _ path: String) -> Bool {
    // why unsafe: both texts live as long as the call.
    unsafe fnmatch(pattern, path, FNM_PATHNAME) == 0
  }
}
