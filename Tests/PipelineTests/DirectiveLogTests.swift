import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// Logs whose lines are explained by directives, or whose dates do not say which comes first, day or
/// month, in nightly runs.
struct DirectiveLogTests {
  private static let zeek = [
    "#separator \\x09", "#set_separator\t,", "#empty_field\t(empty)", "#unset_field\t-",
    "#path\thttp",
  ]

  /// A page that alee asks for, in the columns that `fields` names.
  private static func page(_ moment: String, _ host: String, isOld: Bool) throws -> String {
    let seconds = try #require(RFC3339.instant(moment)).milliseconds / 1000
    return isOld
      ? "\(seconds).500000\tC1\t10.1.0.7\tGET\t\(host)\t/\talee"
      : "\(seconds).500000\tC1\talee\t\(host)\t/\tGET\t10.1.0.7"
  }

  private static let oldFields =
    "#fields\tts\tuid\tid.orig_h\tmethod\thost\turi\tusername"
  private static let newFields =
    "#fields\tts\tuid\tusername\thost\turi\tmethod\tid.orig_h"

  @Test func `columns that change within a log are followed, also in what the archive keeps`()
    throws
  {
    let school = try NightSchool(
      sources: #"{ name: "zeek", files: ["http.log*"], format: "auto" }"#)
    try school.append(
      DirectiveLogTests.zeek + [DirectiveLogTests.oldFields]
        + [
          DirectiveLogTests.page("2026-03-09T22:10:00Z", "maths.example", isOld: true),
          DirectiveLogTests.page("2026-03-09T22:20:00Z", "harm.example", isOld: true),
          DirectiveLogTests.newFields,
          DirectiveLogTests.page("2026-03-09T22:30:00Z", "art.example", isOld: false),
          DirectiveLogTests.page("2026-03-10T21:50:00Z", "music.example", isOld: false),
        ], to: "http.log", at: "2026-03-10T22:00:00Z")
    let first = try school.run(at: "2026-03-10T22:05:00Z")
    #expect(first.counts.records == 4 && first.counts.refused == 0)
    #expect(
      try school.context()
        == [["22:10 maths.example", "22:20 harm.example", "22:30 art.example"]])
    // What follows is explained by directives that an earlier run read over.
    try school.append(
      [DirectiveLogTests.page("2026-03-10T22:10:00Z", "harm.example", isOld: false)],
      to: "http.log", at: "2026-03-10T22:15:00Z")
    let second = try school.run(at: "2026-03-10T22:20:00Z")
    #expect(second.counts.records == 1 && second.counts.refused == 0)
    #expect(
      try school.context().contains(["21:50 music.example", "22:10 harm.example"]))
  }

  private static func query(_ date: String, _ host: String) -> String {
    let labels = host.split(separator: ".").map { "(\($0.count))\($0)" }.joined()
    return "\(date) 0FE0 PACKET  000002C53117D990 UDP Rcv 10.1.0.7        c049   Q "
      + "[0001   D   NOERROR] A      \(labels)(0)\r"
  }

  @Test func `a log that does not tell day from month waits, until another of its source tells`()
    throws
  {
    let school = try NightSchool(
      sources: #"{ name: "dns", files: ["dns*.log"], format: "windows-dns" }"#)
    try school.append(
      [DirectiveLogTests.query("03/05/2026 10:00:00", "harm.example")], to: "dns1.log",
      at: "2026-05-08T10:00:00Z")
    #expect {
      try school.run(at: "2026-05-08T11:00:00Z")
    } throws: { error in
      "\(error)".contains("day and month of its dates cannot be told apart")
        && "\(error)".contains("dateOrder")
    }
    try school.append(
      [DirectiveLogTests.query("13/05/2026 10:00:00", "maths.example")], to: "dns2.log",
      at: "2026-05-13T10:00:00Z")
    let summary = try school.run(at: "2026-05-13T11:00:00Z")
    #expect(summary.counts.records == 2 && summary.counts.refused == 0)
    let event = try #require(try school.events().first)
    #expect(RFC3339.text(of: event.first).hasPrefix("2026-05-03T09:00:00"))
    // It is remembered: a further log that does not tell is read at once.
    try school.append(
      [DirectiveLogTests.query("04/05/2026 10:00:00", "maths.example")], to: "dns3.log",
      at: "2026-05-20T10:00:00Z")
    #expect(try school.run(at: "2026-05-20T11:00:00Z").counts.records == 1)
  }
}
