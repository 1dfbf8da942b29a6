extension Store {
  /// Keeps what was read and how far, whole or not at all.
  ///
  ///     try store.commitReading { (writer) throws(StoreFault) in
  ///       try writer.add(fact: fact, day: day)
  ///       try writer.set(log: log)
  ///     }
  ///
  /// When `fill` throws, such as ``StoreFault/abandoned``, nothing of it is kept.
  public func commitReading(
    _ fill: (inout ReadingWriter) throws(StoreFault) -> Void
  ) throws(StoreFault) {
    try change { () throws(StoreFault) in
      var writer = try ReadingWriter(store: self)
      try fill(&writer)
      try writer.finish()
    }
  }
}
