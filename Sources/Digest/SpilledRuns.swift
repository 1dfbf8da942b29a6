/// Where the sorted runs of each table stand in a worker's temporary file.
struct SpilledRuns {
  var usage: [Range<Int64>] = []
  var sightings: [Range<Int64>] = []
  var sites: [Range<Int64>] = []
  var facts: [Range<Int64>] = []
}
