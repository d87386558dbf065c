import Charting
import Querying
import SpecReading

/// What data themselves call "Other": it stands last, whatever it comes to, and is no member among others.
extension Binder {
  /// Puts the rests of the data last, along the axis and among the series, where figures or names decide
  /// the order.
  func putRestsLast(_ bound: inout BoundRows, _ spec: ChartSpec) {
    if let rests = rests(along: bound, spec), !rests.isEmpty {
      bound.rows.reorder(Self.last(rests, of: Array(bound.rows.categoryKeys.indices)))
    }
    if let axis = bound.rows.seriesAxis, let rests = rests(amongSeries: bound, spec),
      !rests.isEmpty
    {
      bound.rows.reorderSeries(Self.last(rests, of: Array(axis.keys.indices)))
    }
  }

  /// An order with some at its end.
  static func last(_ rests: Set<Int>, of order: [Int]) -> [Int] {
    order.filter { !rests.contains($0) } + order.filter(rests.contains)
  }

  /// The rests among the members along the axis; nil where their order is the author's or that of the data.
  func rests(along bound: BoundRows, _ spec: ChartSpec) -> Set<Int>? {
    let axis = bound.rows.categoryAxis
    guard !axis.hasPlaces, !axis.hasGivenOrder, spec.bars.sortBy == nil,
      spec.sort?.value.isByFigure
        ?? (MarkRegistry.order(spec.kind.value).isBySize
          && !MarkRegistry.followsTime(spec.kind.value))
    else { return nil }
    if case .members? = spec.bars.totals { return nil }
    return rests(of: axis, bound)
  }

  /// As `rests(along:_:)`, among the series.
  func rests(amongSeries bound: BoundRows, _ spec: ChartSpec) -> Set<Int>? {
    guard let axis = bound.rows.seriesAxis, !axis.hasPlaces, !axis.hasGivenOrder,
      !bound.hasDots, bound.layers == nil, bound.entries.isEmpty,
      (spec.bars.palette?.value ?? .series) == .series,
      MarkRegistry.order(spec.kind.value) != .given
    else { return nil }
    switch spec.arrangement.series {
    case .listed: return nil
    case .sorted(let sort) where sort.value == .given: return nil
    case nil, .sorted, .figure: return rests(of: axis, bound)
    }
  }

  private func rests(of axis: Answer.Axis, _ bound: BoundRows) -> Set<Int> {
    Set(
      axis.keys.indices.filter { index in
        let key = axis.keys[index]
        return RestNames.has(key.text)
          || RestNames.has(bound.labels[key.text] ?? categoryLabel(key, axis.name))
      })
  }
}

/// Names under which data have what they do not tell apart.
enum RestNames {
  static func has(_ name: String) -> Bool {
    name.utf8.count <= 40 && known.contains(name.lowercased())
  }

  /// What this program calls a rest in each of its languages, and what others do.
  private static let known: Set<String> = [
    "other", "others", "all other", "all others", "other countries", "all other countries",
    "other members", "other regions", "other products", "rest", "the rest", "rest of world",
    "rest of the world", "row", "not elsewhere specified", "areas, nes", "areas nes",
    "areas, not elsewhere specified", "areas not elsewhere specified", "unspecified",
    "autres", "autre", "autres pays", "reste du monde", "otros", "otras", "otros países", "resto",
    "resto del mundo", "outros",
    "altri", "altro", "übrige", "sonstige", "sonstiges", "andere", "andere länder", "overige",
    "overig", "övriga", "øvrige", "andre", "muut", "pozostałe", "inne", "ostatní", "diğer",
    "diğerleri", "прочие", "прочее", "другие", "остальные", "прочие страны", "інші", "басқалар",
    "басқа", "башкалар", "boshqalar", "其他", "其它", "其他国家", "其他國家", "その他", "기타", "أخرى", "آخرون",
    "אחר", "אחרים", "سایر", "دیگر",
  ]
}
