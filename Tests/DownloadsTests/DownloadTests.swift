import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Downloads

struct DownloadTests {
  private let curl: StandInCurl
  private let folder: TemporaryFolder

  init() throws {
    curl = try StandInCurl()
    folder = try TemporaryFolder()
  }

  private func fetch(
    knownTag: String? = nil, knownDate: String? = nil, limit: Int = 1000
  ) throws -> DownloadedFile? {
    try Download.fetch(
      DownloadRequest(
        url: "https://lists.example.org/list", knownTag: knownTag, knownDate: knownDate,
        limit: limit, environment: curl.environment),
      to: "\(folder.path)/\(UUID().uuidString)")
  }

  private func complaint(_ change: () throws -> Void) throws -> Complaint? {
    try change()
    do {
      _ = try fetch()
      return nil
    } catch {
      return error as? Complaint
    }
  }

  @Test func `gives the file, its digest and what the server calls it`() throws {
    try curl.answer(
      Array("abc".utf8),
      fields: ["ETag": "\"v1\"", "Last-Modified": "Sun, 01 Mar 2026 06:00:00 GMT"])
    let file = try #require(try fetch())
    #expect(try Data(contentsOf: URL(filePath: file.path)) == Data("abc".utf8))
    #expect(file.byteCount == 3)
    #expect(file.digest == SHA256.hex(SHA256.hash("abc".utf8)))
    #expect(file.entityTag == "\"v1\"")
    #expect(file.lastModified == "Sun, 01 Mar 2026 06:00:00 GMT")
  }

  @Test func `asks for what is newer only, and takes the server's word`() throws {
    try curl.answer([], status: 304)
    let file = try fetch(knownTag: "W/\"v\\1\"", knownDate: "Sun, 01 Mar 2026 06:00:00 GMT")
    #expect(file == nil)
    #expect(curl.asked.contains("header = \"If-None-Match: W/\\\"v\\\\1\\\"\"\n"))
    #expect(
      curl.asked.contains("header = \"If-Modified-Since: Sun, 01 Mar 2026 06:00:00 GMT\"\n"))
  }

  @Test(arguments: [
    (6, "name"), (7, "cannot be reached"), (18, "cut off"), (28, "too slow"), (47, "without end"),
    (52, "cut off"), (56, "cut off"), (60, "certificate"), (1, "no http or https"),
    (63, "larger than"), (99, "code 99"),
  ])
  func `says why nothing came`(code: Int, words: String) throws {
    let complaint = try #require(try complaint { try curl.fail(code: code) })
    #expect(complaint.what.contains(words))
    #expect(!complaint.mend.isEmpty && !complaint.what.contains("lists.example.org"))
  }

  @Test(arguments: [
    (404, 22, "error 404"), (500, 22, "error 500"), (403, 22, "error 403"), (407, 56, "the proxy"),
    (204, 0, "status 204"),
    // Nobody asked whether it is still the same.
    (304, 0, "status 304"),
  ])
  func `says what the server answered`(status: Int, code: Int, words: String) throws {
    let complaint = try #require(try complaint { try curl.answer([], status: status, code: code) })
    #expect(complaint.what.contains(words))
  }

  @Test func `stops what does not end`() throws {
    try curl.answer(Array(repeating: 0x61, count: 1001))
    let complaint = try #require(try complaint {})
    #expect(complaint.what == "the download is larger than 0 MB")
    #expect(try fetch(limit: 1001)?.byteCount == 1001)
  }

  @Test func `says what to install when curl is missing`() throws {
    let nowhere = ["PATH": folder.path]
    #expect(throws: Complaint.self) {
      try Download.fetch(
        DownloadRequest(url: "https://lists.example.org/", environment: nowhere),
        to: "\(folder.path)/list")
    }
    let missing = InstalledPrograms.missing(in: nowhere).map(\.mend)
    #expect(missing == ["sudo apt install curl ca-certificates", "sudo apt install tar"])
    #expect(InstalledPrograms.missing(in: curl.environment) == [])
  }

  @Test func `goes on safely where it began safely`() {
    func text(_ url: String) -> String {
      CurlConfiguration(request: DownloadRequest(url: url, environment: [:]), head: "h").text
    }
    #expect(text("https://a.example/").contains("proto-redir = \"=https\"\n"))
    #expect(text("http://a.example/").contains("proto-redir = \"=http,https\"\n"))
    #expect(text("http://a.example/\"\\").contains("url = \"http://a.example/\\\"\\\\\"\n"))
  }

  @Test func `takes the last head of several, and no value that would not go back whole`() {
    let head = ResponseHead(
      text:
        "HTTP/1.1 302 Found\r\nETag: \"old\"\r\nX: y\r\n\r\nHTTP/2 200\r\nlast-modified:  now\r\n"
        + "etag: \"a\u{7F}\"\r\n\r\n")
    #expect(head.status == 200)
    #expect(head.value(of: "last-modified") == "now")
    #expect(head.value(of: "x") == nil)
    #expect(head.value(of: "etag") == nil)
    #expect(ResponseHead(text: "").status == 0)
  }
}
