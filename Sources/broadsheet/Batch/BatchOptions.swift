import Rendering

/// What a run draws of what its specs ask for, and how.
struct BatchOptions: Sendable {
  /// Draws everything, whatever the record says.
  var isForced = false
  /// Charts by id, languages, and names of sizes; empty for all.
  var charts: Set<String> = []
  var languages: Set<String> = []
  var sizes: Set<String> = []
  var shard: Shard?
  var effort = PNGEffort.quick
  /// Leaves out of files what they say about themselves.
  var strips = false
  /// True to find problems only: rules are not eased, and metrics that nothing shows are computed.
  var isCheck = false

  /// Settings that change the bytes of files.
  var settings: [String] { ["\(effort)", strips ? "bare" : "described"] }
}

/// One part of a batch that is spread over several machines.
struct Shard: Hashable, Sendable {
  /// From 1.
  let number: Int
  let count: Int

  /// `3/10`, or `auto` and `auto/10`, which take the number from the variables that Slurm arrays and
  /// Kubernetes' indexed jobs set.
  init?(_ text: String, environment: (String) -> String?) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count) else { return nil }
    let count = parts.count == 2 ? Int(parts[1]) : Shard.arrayCount(environment)
    let number =
      parts[0] == "auto" ? Shard.arrayNumber(environment) : parts.count == 2 ? Int(parts[0]) : nil
    guard let count, let number, (1...100_000).contains(count), (1...count).contains(number) else {
      return nil
    }
    self.number = number
    self.count = count
  }

  private static func arrayNumber(_ environment: (String) -> String?) -> Int? {
    if let index = environment("JOB_COMPLETION_INDEX") { return Int(index).map { $0 + 1 } }
    guard let index = environment("SLURM_ARRAY_TASK_ID").flatMap({ Int($0) }) else { return nil }
    func number(_ name: String) -> Int? { environment(name).flatMap { Int($0) } }
    let least = number("SLURM_ARRAY_TASK_MIN") ?? 0
    let step = max(1, number("SLURM_ARRAY_TASK_STEP") ?? 1)
    guard index >= least, (index - least) % step == 0 else { return nil }
    return (index - least) / step + 1
  }

  private static func arrayCount(_ environment: (String) -> String?) -> Int? {
    environment("SLURM_ARRAY_TASK_COUNT").flatMap { Int($0) }
  }

  /// `manifest.3-of-10.json`
  var manifestName: String { "manifest.\(number)-of-\(count).json" }

  /// Whether the part that comes at this place of the whole batch is ours.
  func holds(_ position: Int) -> Bool { position % count == number - 1 }
}
