internal import Markup
internal import People
internal import Pipeline
internal import Settings
internal import Vocabulary
internal import WebAddress

/// Checks that the directory and the public suffix list can be read.
struct PeopleCheck {
  /// The settings.
  let settings: SchoolSettings

  /// Looks.
  func run(_ findings: inout Findings) {
    do throws(Complaints) {
      let directory = try School.directory(of: settings.people)
      for problem in directory.problems { findings.fault(problem) }
      tell(directory, &findings)
    } catch {
      for complaint in error.all { findings.fault(complaint) }
    }
    do throws(Complaint) {
      for problem in try School.register(of: settings.people).problems { findings.fault(problem) }
    } catch {
      findings.fault(error)
    }
    do throws(Complaint) {
      _ = try PublicSuffixList(path: settings.publicSuffixList)
    } catch {
      findings.fault(error)
    }
  }

  /// Says what the directory holds, in numbers.
  private func tell(_ directory: Directory, _ findings: inout Findings) {
    if directory.counts.isEmpty { return }
    let standings = Standing.allCases.compactMap { standing in
      directory.standings[standing].map { "\(standing.name) \($0)" }
    }
    let unknown = directory.standings[nil].map { ["standing unknown \($0)"] } ?? []
    findings.say(
      "directory: " + PlainNumber.counted(directory.count, "account") + ": "
        + (standings + unknown).joined(separator: ", "))
    for counts in directory.counts { tell(counts, &findings) }
    if directory.ambiguousNames > 0 {
      findings.notice(
        Complaint(
          file: settings.file,
          what: "\(directory.ambiguousNames) of the names in front of an @ belong to several "
            + "people, so nobody is known by them",
          mend: "let the logs show user names, or name the column of user names"))
    }
  }

  private func tell(_ counts: DirectoryCounts, _ findings: inout Findings) {
    guard let file = settings.people.directories.first(where: { $0.name == counts.file }) else {
      return
    }
    let told: [(Int, String, String)] = [
      (
        counts.unmatched, "known to no other file of the directory",
        "give both files the same principal name or e-mail address; accounts of programs need none"
      ),
      (
        counts.conflicts,
        "of another group than an earlier file says, which is the one that counts",
        "put the file that is right first, or mend the words in people.standings"
      ),
    ]
    for (count, what, mend) in told where count > 0 {
      let rows = PlainNumber.counted(count, "row")
      findings.notice(
        Complaint(
          file: file.file, what: "\(rows) of \(counts.rows) \(count == 1 ? "is" : "are") \(what)",
          mend: mend))
    }
  }
}
