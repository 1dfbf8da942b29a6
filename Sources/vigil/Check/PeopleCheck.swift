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
      for problem in try School.directory(of: settings.people).problems { findings.fault(problem) }
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
}
