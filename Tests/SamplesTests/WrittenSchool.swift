import Foundation
import TestSupport

@testable import Samples

/// An invented school in a folder of a test's own.
struct WrittenSchool {
  private let folder: TemporaryFolder
  let summary: SampleSummary
  var path: String { folder.path + "/school" }

  init(
    days: Int = 3, people: Int = 25, seed: UInt64 = 1,
    formats: [SampleFormat] = SampleFormat.allCases, size: Int? = nil,
    depth: SampleDepth = .plain
  ) throws {
    folder = try TemporaryFolder()
    let order = SampleOrder(
      days: days, people: people, seed: seed, formats: formats, size: size, depth: depth)
    summary = try SampleSchool(order).write(to: folder.path + "/school")
  }

  /// The paths of all files, in order.
  var names: [String] {
    get throws {
      let files = FileManager.default
      return try files.subpathsOfDirectory(atPath: path).sorted().filter { name in
        let kind = try files.attributesOfItem(atPath: "\(path)/\(name)")[.type]
        return kind as? FileAttributeType == .typeRegular
      }
    }
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  /// The lines of a log.
  func lines(of format: SampleFormat) throws -> [String] {
    String(decoding: try bytes(of: format.path), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }
}
