import Diagnostics
import TradeData

/// What surrounds a part of an expression while it is evaluated.
struct Context {
  /// The dimensions asked for, in order.
  var by: [Expression.Name] = []
  /// Members that narrow every reference inside.
  var members: [Expression.Selector] = []
  /// The period that holds for references without one of their own.
  var period: (selector: Expression.PeriodSelector, span: TextSpan)?
  /// Which end of `a->b` is meant; nil where the pair has not been taken apart.
  var side: Side?
  /// Moves every period asked for, and labels the answers as if they had not been moved.
  var shift = Shift.none
  /// Leaves out what narrows to members: the whole that a share is a part of.
  var ignoresMembers = false
  /// Leaves out the period, for windows that look back before it.
  var ignoresPeriod = false
  /// How many columns the picture has that the figures are for, as in `Evaluator.Scope`.
  var columns: Int?
  /// The dataset to look in first.
  var dataset: String?
  /// Rows kept by `where`, by dataset name.
  var masks: [String: RowMask] = [:]
  /// The expression whose text the spans point into.
  var source: ExpressionText
  /// Metrics being evaluated, outermost first, to find cycles.
  var metricStack: [String] = []

  enum Side { case from, to }

  enum Shift: Hashable {
    case none
    case years(Int)
    /// Whole stretches of the asked length: the month before, the four months before.
    case stretches(Int)

    /// The period that many years or stretches away.
    func applied(to period: Period) -> Period? {
      switch self {
      case .none: period
      case .years(let count): period.advanced(years: count)
      case .stretches(let count): period.advanced(by: count * period.count)
      }
    }

    var reversed: Shift {
      switch self {
      case .none: .none
      case .years(let count): .years(-count)
      case .stretches(let count): .stretches(-count)
      }
    }
  }

  func failure(
    _ id: String, _ message: String, at span: TextSpan, hint: String? = nil
  ) -> QueryFailure {
    QueryFailure(
      diagnostic: .init(.spec, id: id, message, at: source.place(span), hint: hint))
  }
}
