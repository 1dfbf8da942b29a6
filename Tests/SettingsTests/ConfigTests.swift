import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Settings

/// The settings that schools copy.
struct ConfigTests {
  @Test func `every file of settings in Config is JSON5`() throws {
    let files = try #require(FileManager.default.enumerator(atPath: Checkout.path("Config")))
    let names = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".json5") }
    #expect(names.contains("vigil.json5"))
    for name in names {
      let faults = Faults()
      let bytes = try SettingsFile.bytes(of: Checkout.path("Config/" + name))
      #expect(JSON5Reader.read(bytes, file: name, faults: faults) != nil, "\(faults.complaints)")
      #expect(faults.complaints == [])
    }
  }

  @Test(.enabled(if: isComplete, "the files that vigil.json5 names are not all there yet"))
  func `the settings that schools copy load without complaint`() throws {
    do {
      let school = try SchoolSettings.load(
        path: Checkout.path("Config/vigil.json5"), known: SampleSchool.known)
      #expect(school.sources.map(\.name) == ["proxy", "firewall", "dns", "filter"])
      #expect(!school.rules.isEmpty && !school.phrases.isEmpty)
    } catch {
      Issue.record("\(error.all.map(\.description).joined(separator: "\n"))")
    }
  }

  private static let isComplete = ["categories.json5", "rules.json5", "phrases"].allSatisfy {
    FileManager.default.fileExists(atPath: Checkout.path("Config/" + $0))
  }
}
