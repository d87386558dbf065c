/// One part of a batch that is spread over several machines.
struct Shard: Hashable, Sendable {
  /// From 1.
  let number: Int
  let count: Int

  /// Why a part cannot be told, as a sentence.
  struct Fault: Error {
    let sentence: String

    fileprivate init(_ sentence: String) { self.sentence = sentence }
  }

  /// `3/10`, or `auto` and `auto/10`, which take the number from the variables that Slurm arrays and
  /// Kubernetes' indexed jobs set.
  ///
  /// - Parameter array: The ids of the whole batch as Slurm's `--array` has them: `0-9`, `1,5,9`,
  ///   `1-19:2`; nil where they are told by the variables. The number is then a place in this list,
  ///   so that some tasks of an array can be run once more.
  static func read(
    _ text: String, array: String? = nil, environment: (String) -> String?
  ) throws(Fault) -> Shard {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let isAuto = parts[0] == "auto"
    let asked = parts.count == 2 ? Int(parts[1]) : nil
    guard parts.count == (isAuto && asked == nil ? 1 : 2), isAuto || Int(parts[0]) != nil,
      isAuto || asked != nil
    else {
      throw Fault("--shard must be as 3/10, auto/10 or auto, not '\(text)'")
    }
    guard isAuto else {
      guard array == nil else { throw Fault("--array goes with --shard auto, which it explains") }
      return try Shard(Int(parts[0]) ?? 0, of: asked ?? 0)
    }
    if let array { return try listed(ids(array), asked, environment) }
    if let index = environment("JOB_COMPLETION_INDEX") {
      guard let asked else {
        throw Fault("Kubernetes does not tell a pod how many there are: write --shard auto/10")
      }
      guard let number = Int(index) else {
        throw Fault("JOB_COMPLETION_INDEX is '\(index)', and no number")
      }
      return try Shard(number + 1, of: asked)
    }
    return try ofArray(asked, environment)
  }

  init(_ number: Int, of count: Int) throws(Fault) {
    guard (1...100_000).contains(count), (1...count).contains(number) else {
      throw Fault("there is no part \(number) of \(count): parts are counted from 1")
    }
    (self.number, self.count) = (number, count)
  }

  // MARK: Slurm

  private static func task(_ environment: (String) -> String?) throws(Fault) -> Int {
    guard let text = environment("SLURM_ARRAY_TASK_ID") else {
      throw Fault(
        "--shard auto needs JOB_COMPLETION_INDEX or SLURM_ARRAY_TASK_ID, and neither is set")
    }
    guard let id = Int(text) else { throw Fault("SLURM_ARRAY_TASK_ID is '\(text)', and no number") }
    return id
  }

  /// From the ends and the step of an array without gaps.
  private static func ofArray(
    _ asked: Int?, _ environment: (String) -> String?
  ) throws(Fault) -> Shard {
    let id = try task(environment)
    func number(_ name: String) -> Int? { environment(name).flatMap { Int($0) } }
    let (count, last) = (number("SLURM_ARRAY_TASK_COUNT"), number("SLURM_ARRAY_TASK_MAX"))
    let first = number("SLURM_ARRAY_TASK_MIN") ?? 0
    let step = max(1, number("SLURM_ARRAY_TASK_STEP") ?? 1)
    guard let parts = asked ?? count else {
      throw Fault("SLURM_ARRAY_TASK_COUNT is not set: write --shard auto/10")
    }
    let hint = "say which ids the whole batch has, as in --array 0-9 or --array 1,5,9"
    if let count, count != parts {
      throw Fault("the array has \(count) tasks and the batch \(parts) parts: \(hint)")
    }
    let hasGaps = last.map { ($0 - first) / step + 1 != parts } ?? false
    guard !hasGaps, id >= first, (id - first) % step == 0 else {
      throw Fault("the ids of the array leave gaps, so none tells its part: \(hint)")
    }
    return try Shard((id - first) / step + 1, of: parts)
  }

  /// From a place in a list.
  private static func listed(
    _ ids: [Int], _ asked: Int?, _ environment: (String) -> String?
  ) throws(Fault) -> Shard {
    if let asked, asked != ids.count {
      throw Fault("--array has \(ids.count) ids, and --shard wants \(asked) parts")
    }
    let id = try task(environment)
    guard let place = ids.firstIndex(of: id) else {
      throw Fault("SLURM_ARRAY_TASK_ID is \(id), which is not in --array")
    }
    return try Shard(place + 1, of: ids.count)
  }

  /// The ids of `1,5,9`, `0-15`, `1-19:2` and lists of these, ascending, each once. A bound on how many
  /// run at once, `%4`, says nothing about the parts.
  static func ids(_ list: String) throws(Fault) -> [Int] {
    var result: Set<Int> = []
    let fault = Fault("--array must be as 0-9, 1,5,9 or 1-19:2, not '\(list)'")
    for part in list.prefix(while: { $0 != "%" }).split(
      separator: ",", omittingEmptySubsequences: false)
    {
      let stepped = part.split(separator: ":", omittingEmptySubsequences: false)
      let ends = stepped[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      let step = stepped.count == 2 ? Int(stepped[1]) : 1
      guard stepped.count <= 2, (1...2).contains(ends.count), let step, step > 0,
        stepped.count == 1 || ends.count == 2, let first = ends[0],
        let last = ends[ends.count - 1], first >= 0, last >= first, last - first < 10_000_000
      else { throw fault }
      result.formUnion(stride(from: first, through: last, by: step))
      guard result.count <= 100_000 else { throw fault }
    }
    return result.sorted()
  }

  /// `manifest.3-of-10.json`
  var manifestName: String { "manifest.\(number)-of-\(count).json" }

  /// The part that a manifest of this name is of; nil for other names.
  init?(manifest name: String) {
    guard name.hasPrefix("manifest."), name.hasSuffix(".json") else { return nil }
    let parts = name.dropFirst("manifest.".count).dropLast(".json".count).split(separator: "-")
    guard parts.count == 3, parts[1] == "of", let number = Int(parts[0]), let count = Int(parts[2]),
      let shard = try? Shard(number, of: count), shard.manifestName == name
    else { return nil }
    self = shard
  }

  /// `3/10`
  var name: String { "\(number)/\(count)" }

  /// The name of the journal of this part.
  var journalName: String { Keeper.journalName + "-\(number)-of-\(count)" }

  /// Whether the part that comes at this place of the whole batch is ours.
  func holds(_ position: Int) -> Bool { position % count == number - 1 }
}
