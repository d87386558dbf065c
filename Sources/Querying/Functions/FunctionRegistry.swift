import Diagnostics

/// Functions that belong together, in the order of the reference page.
package struct FunctionTopic: Sendable {
  package let title: String
  package let functions: [Function]
}

/// All functions. A new function is one entry of one topic; a new topic one line here.
package enum FunctionRegistry {
  package static let topics: [FunctionTopic] = [
    FunctionTopic(title: "Summaries", functions: SummaryFunctions.all),
    FunctionTopic(title: "Spread and shape", functions: SpreadFunctions.all),
    FunctionTopic(title: "Change", functions: ChangeFunctions.all),
    FunctionTopic(title: "Reported figures", functions: ReportedFunctions.all),
    FunctionTopic(title: "Running totals and the calendar", functions: CalendarFunctions.all),
    FunctionTopic(title: "Index numbers", functions: IndexFunctions.all),
    FunctionTopic(title: "Price and volume indices", functions: PriceFunctions.all),
    FunctionTopic(title: "Effects and contributions", functions: EffectFunctions.all),
    FunctionTopic(title: "Structure", functions: StructureFunctions.all),
    FunctionTopic(title: "Concentration", functions: ConcentrationFunctions.all),
    FunctionTopic(title: "Trade relations", functions: TradeFunctions.all),
    FunctionTopic(title: "Smoothing", functions: SmoothingFunctions.all),
    FunctionTopic(title: "Seasons", functions: SeasonFunctions.all),
    FunctionTopic(title: "Forecasts", functions: ForecastFunctions.all),
    FunctionTopic(title: "Turns, breaks and outliers", functions: SignalFunctions.all),
    FunctionTopic(title: "Inference", functions: InferenceFunctions.all),
    FunctionTopic(title: "Numbers", functions: NumberFunctions.all),
  ]

  package static let all: [Function] = topics.flatMap(\.functions)

  private static let byName: [String: Function] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func function(named name: String) -> Function? {
    byName[name] ?? SummaryFunctions.percentile(name)
  }

  static func suggestion(for word: String) -> String {
    suggestion(
      for: word, among: all.map(\.name) + RowFunctions.all.map(\.name),
      orSee: "the functions stand in Functions.md")
  }

  static func suggestion(
    for word: String, among words: [String], orSee otherwise: String? = nil
  ) -> String {
    if let near = didYouMean(nearest(to: word, among: words)) { return near }
    return otherwise ?? allowedHere(words)
  }
}
