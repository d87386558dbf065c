import Rendering

/// What a run draws of what its specs ask for, and how.
struct BatchOptions: Sendable {
  /// Draws everything, whatever the record says.
  var isForced = false
  /// Charts by id, languages, and names of sizes; empty for all.
  var charts: Set<String> = []
  var languages: Set<String> = []
  var sizes: Set<String> = []
  /// Values of `for`, as `country=CN`; of those of one name any will do.
  var choices: [String] = []
  var shard: Shard?
  var effort = PNGEffort.quick
  /// Leaves out of files what they say about themselves.
  var strips = false
  /// True to find problems only: rules are not eased, and metrics that nothing shows are computed.
  var isCheck = false

  /// Whether only a part of what specs ask for is drawn.
  var selects: Bool {
    !charts.isEmpty || !languages.isEmpty || !sizes.isEmpty || !choices.isEmpty
  }

  /// What is chosen of the specs, in words that tell any two choices apart.
  var choice: [String] {
    [charts.sorted(), languages.sorted(), sizes.sorted(), choices.sorted()].flatMap { $0 + [""] }
  }

  /// Settings that change the bytes of files.
  var settings: [String] { [effort == .small ? "small" : "quick", strips ? "bare" : "described"] }
}
