internal import Glibc
public import Vocabulary

/// One download with curl.
public enum Download {
  /// Asks for a file and writes it to a path.
  ///
  /// - Parameters:
  ///   - request: What to ask for.
  ///   - path: Where the file goes; nothing may be there.
  /// - Returns: the file; `nil` when the server says that it is still the known version.
  /// - Throws: ``Complaint``, in which neither the URL nor anything that the server sent stands.
  public static func fetch(
    _ request: DownloadRequest, to path: String
  ) throws(Complaint) -> DownloadedFile? {
    let head = "\(path).head"
    let curl = try ChildProgram(
      "curl", ["--disable", "--config", "-"],
      input: Array(CurlConfiguration(request: request, head: head).text.utf8),
      environment: request.environment)
    var file = try AsideFile(path: path, limit: request.limit)
    var block = [UInt8](repeating: 0, count: 262_144)
    var hash = SHA256()
    while true {
      let count = try curl.read(into: &block)
      if count == 0 { break }
      try file.write(block[..<count])
      hash.update(block.span.extracting(0..<count))
    }
    let code = curl.end()
    try file.sync()
    let response = ResponseHead(path: head)
    guard code == 0 else {
      throw CurlFault(code: code, status: response.status, limit: request.limit).complaint
    }
    let isConditional = request.knownTag != nil || request.knownDate != nil
    if response.status == 304, isConditional { return nil }
    guard response.status == 200 else {
      throw CurlFault(code: 22, status: response.status, limit: request.limit).complaint
    }
    return DownloadedFile(
      path: path, byteCount: file.byteCount, digest: SHA256.hex(hash.finish()),
      entityTag: response.value(of: "etag"), lastModified: response.value(of: "last-modified"))
  }
}
