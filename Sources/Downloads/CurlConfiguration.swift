/// The orders for curl, given on its standard input: a URL may hold a password, and every user of
/// the machine sees a program's arguments.
struct CurlConfiguration {
  let request: DownloadRequest
  /// The file for the head of the answer.
  let head: String

  /// The lines, as curl(1) describes them under `--config`.
  var text: String {
    let isSecure = request.url.lowercased().hasPrefix("https:")
    var lines = [
      "silent", "fail", "location", "globoff", "compressed",
      option("url", request.url), option("dump-header", head), option("user-agent", "vigil"),
      option("max-redirs", "5"), option("proto", "=http,https"),
      // What came safely is not to go on unsafely.
      option("proto-redir", isSecure ? "=https" : "=http,https"),
      option("connect-timeout", "30"), option("max-time", "\(request.seconds)"),
      // Slower than 1,000 bytes a second for a minute is as good as dead.
      option("speed-limit", "1000"), option("speed-time", "60"),
      option("max-filesize", "\(request.limit)"),
    ]
    if let tag = request.knownTag { lines.append(option("header", "If-None-Match: \(tag)")) }
    if let date = request.knownDate {
      lines.append(option("header", "If-Modified-Since: \(date)"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func option(_ name: String, _ value: String) -> String {
    let escaped = value.map { character in
      character == "\"" || character == "\\" ? "\\\(character)" : String(character)
    }
    return "\(name) = \"\(escaped.joined())\""
  }
}
