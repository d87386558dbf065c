// Times the statistics core on a million values; prints "name<tab>milliseconds" for each round.
// Tests/Benchmarks/statistics_core.py runs it beside numpy and scipy.

import Glibc
import Querying
import Statistics
import TradeData

/// A million values with a trend and a season, the same in the Python half of the benchmark: a linear
/// congruential generator modulo 2^31.
func series(_ count: Int) -> [Double] {
  var state = 12_345
  return (0..<count).map { index in
    state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
    let season = Double((index % 12) * 10)
    return 1000 + Double(index) * 0.001 + season + Double(state) / 2_147_483_648.0 * 50
  }
}

func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// Keeps results alive, so that nothing is optimised away.
var sink = 0.0

@MainActor func time(_ name: String, _ work: () throws -> Double) rethrows {
  let start = milliseconds()
  sink += try work()
  print("\(name)\t\(milliseconds() - start)")
}

let count = 1_000_000
let values = series(count)
let months = 100
let partners = 200
let table = Dataset(
  name: "flows", lines: [Int32](repeating: 2, count: count),
  period: PeriodColumn(
    name: "month", periods: (0..<months).map { Period(.month, 2015 * 12 + $0) },
    codes: (0..<count).map { Int32($0 % months) }),
  dimensions: [
    DimensionColumn(
      name: "partner", members: (0..<partners).map { "P\($0)" },
      codes: (0..<count).map { Int32($0 / months % partners) }),
    DimensionColumn(
      name: "product", members: (0..<count / months / partners).map { "C\($0)" },
      codes: (0..<count).map { Int32($0 / months / partners) }),
  ],
  measures: [MeasureColumn(name: "units", unit: .number, values: values)])
let evaluator = Evaluator(Catalog(datasets: [table]))
let query = ExpressionText("units by partner, month")

for _ in 0..<5 {
  try time("sum") { try Summary.sum(values) }
  try time("mean and standard deviation") {
    try Summary.mean(values) + Spread.standardDeviation(values)
  }
  try time("median") { try Summary.median(values) }
  try time("quantiles 1, 5, 25, 75, 95, 99 %") {
    try Quantile.quantiles(values, [0.01, 0.05, 0.25, 0.75, 0.95, 0.99]).reduce(0, +)
  }
  time("group by 200 partners and 100 months, sum") {
    var problems = DiagnosticsOfQuery()
    return Double(problems.cells(evaluator, query))
  }
  try time("STL, period 12, seasonal window 7") {
    let options = SeasonalTrend.Options(period: 12, count: count, seasonalWindow: 7)
    return try SeasonalTrend(values, period: 12, options).trend[count / 2]
  }
}
if sink.isNaN { print("not a number\t0") }
