/// Where the runs of each table, sorted but for bursts, stand in a worker's temporary file.
struct SpilledRuns {
  var usage: [Range<Int64>] = []
  var sightings: [Range<Int64>] = []
  var sites: [Range<Int64>] = []
  var facts: [Range<Int64>] = []
  /// In no order.
  var bursts: [Range<Int64>] = []
}
