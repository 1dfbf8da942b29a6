import TestSupport
import Vocabulary

@testable import Settings

/// The settings of an invented school in a folder of their own, to be changed piece by piece.
struct SampleSchool {
  static let known = KnownNames(
    formats: ["csv", "dnsmasq", "fortigate", "squid"],
    listSyntaxes: ["domains", "hosts", "squidguard"],
    readers: [.headteacher, .dsl, .networkManager], directoryLayouts: ["own", "sims"])

  var files = [
    "vigil.json5": main, "categories.json5": categories, "rules.json5": rules,
    "self-harm.json5": phrases, "overrides.json5": overrides,
  ]

  /// Replaces a piece of a file, which must be there, and gives the line in which it starts.
  mutating func replace(_ old: String, with new: String, in name: String) throws -> Int {
    let text = files[name] ?? ""
    guard let range = text.firstRange(of: old) else { throw PieceNotFound(piece: old) }
    files[name] = text.replacing(old, with: new, maxReplacements: 1)
    return text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
  }

  /// Reads the settings; paths in them and in complaints start at the folder, written `…/`.
  func load() throws -> SchoolSettings {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    do {
      return try SchoolSettings.load(path: folder.path + "/vigil.json5", known: SampleSchool.known)
    } catch {
      throw Complaints(
        error.all.map { complaint in
          Complaint(
            file: complaint.file.replacing(folder.path + "/", with: ""), line: complaint.line,
            what: complaint.what.replacing(folder.path + "/", with: ""), mend: complaint.mend)
        })
    }
  }

  /// What loading complains of; empty when it does not.
  func complaints() throws -> [Complaint] {
    do {
      _ = try load()
      return []
    } catch let complaints as Complaints {
      return complaints.all
    }
  }

  struct PieceNotFound: Error { var piece: String }

  private static let main = """
    {
      school: { name: "Example School", timeZone: "Europe/London" },
      clock: "2026-03-16T02:00:00Z",
      dataFolder: "/var/lib/vigil",
      lists: [
        { name: "starter", path: "lists/starter" },
        { name: "bets", path: "/srv/bets", syntax: "hosts", category: "gambling", power: "block" },
      ],
      phrases: ["self-harm.json5"], overrides: "overrides.json5",
      sources: [
        { name: "proxy", files: ["/var/log/squid/access.log*"], format: "squid" },
        {
          name: "filter", files: ["exports/*.csv"], format: "csv", archive: false,
          columns: { time: "Time", url: "URL", action: "Action" },
          timeFormat: "dd/MM/yyyy HH:mm:ss",
          actions: { allowed: ["Allowed"], blocked: ["Blocked", "Denied"] },
        },
      ],
      people: {
        directory: "directory.csv",
        columns: { user: "Username", standing: "Role" },
        standings: { pupil: ["Student"], staff: ["Teacher"] },
      },
      roles: { headteacher: ["HScott"], dsl: ["mwest"] },
      staffMonitoring: "routine",
      alwaysTell: ["weapons-violence"],
      episodeMinutes: 20,
      retention: { months: 3 },
      reports: { folder: "html" },
      deliveries: [
        { role: "dsl", folder: "/srv/dsl", owner: "mwest", group: "dsl", mode: "0640" },
      ],
    }
    """

  private static let categories = """
    {
      edition: "UKSIC 2026",
      categories: [
        { id: "gambling", title: "Gambling", theme: "Money", ukGroup: "", lists: ["gamble"] },
        { id: "self-harm", title: "Self-harm", theme: "Harm", safeguarding: true },
        { id: "weapons-violence", title: "Weapons", theme: "Harm", mustBlock: true },
        { id: "helpline", title: "Helplines", theme: "Help", protected: true },
        { id: "health", title: "Health", theme: "Help", special: true },
      ],
    }
    """

  private static let rules = """
    {
      rules: [
        { id: "search-harm", title: "Search about self-harm", who: ["pupils", "unidentified"],
          match: "searches", categories: ["self-harm"], severity: "urgent", audience: ["dsl"] },
        { id: "bets", title: "Gambling", who: ["years:7-9"], match: "sites",
          categories: ["gambling", "weapons-violence"], actions: ["allowed"], minimumVisits: 3,
          severity: "medium", audience: ["headteacher"] },
      ],
    }
    """

  private static let overrides = """
    {
      overrides: [
        { site: "https://www.Chess.example.org/Club/", category: "gambling", decision: "allow",
          who: "Deputy head", why: "chess club", review: "2027-01-31", expires: "2027-07-31" },
        { site: "knives.example", category: "weapons-violence", decision: "deny",
          who: "DSL", why: "sells to anybody", review: "2027-01-31" },
      ],
    }
    """

  private static let phrases = """
    {
      category: "self-harm", severity: "high",
      phrases: ["hurt myself"],
      except: ["hurt myself laughing"],
    }
    """
}
