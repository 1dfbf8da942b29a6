internal import Glibc

/// An expression compiled by the C library.
@safe struct CompiledExpression: ~Copyable {
  // why unsafe: the memory holds one compiled expression from init to deinit, and nobody else has
  // the pointer.
  private let memory: UnsafeMutablePointer<regex_t>
  /// How many bytes it was tried for: with each, glibc may remember one more of its states.
  private(set) var spent = 0

  /// Compiles an expression, in which letters of both cases are one.
  ///
  /// - Returns: `nil` when it is none.
  init?(_ pattern: [UInt8]) {
    let memory = UnsafeMutablePointer<regex_t>.allocate(capacity: 1)
    unsafe memory.initialize(to: regex_t())
    let text = (pattern + [0]).map { CChar(bitPattern: $0) }
    // why unsafe: the text ends in a zero, and regcomp fills the memory that it is given.
    guard unsafe regcomp(memory, text, REG_EXTENDED | REG_NOSUB | REG_ICASE) == 0 else {
      unsafe memory.deallocate()
      return nil
    }
    unsafe self.memory = memory
  }

  deinit {
    unsafe regfree(memory)
    unsafe memory.deallocate()
  }

  /// True when it matches anywhere in the bytes.
  mutating func matches(_ bytes: Span<UInt8>) -> Bool {
    spent += bytes.count
    var place = regmatch_t(rm_so: 0, rm_eo: regoff_t(bytes.count))
    return unsafe bytes.withUnsafeBytes { text in
      // why unsafe: with REG_STARTEND only the bytes that `place` names are read.
      guard let base = unsafe text.bindMemory(to: CChar.self).baseAddress else { return false }
      return unsafe regexec(memory, base, 0, &place, REG_STARTEND) == 0
    }
  }
}
