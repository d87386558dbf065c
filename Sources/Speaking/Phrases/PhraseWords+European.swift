extension PhraseWords {
  static let english = PhraseWords(
    about: ["about", "around", "roughly", "approximately", "some", "circa", "estimated"],
    nearly: ["nearly", "almost", "close to", "just under", "just below", "just short of"],
    moreThan: [
      "more than", "over", "above", "exceed*", "in excess of", "at least", "upwards of",
      "surpass*", "topped",
    ],
    lessThan: [
      "less than", "fewer than", "under", "below", "up to", "at most", "no more than",
      "not more than",
    ],
    percent: ["%", "per cent", "percent"],
    points: ["percentage point*", "per cent point*", "pp", "pts", "points"],
    times: ["times", "time", "fold", "×", "x"],
    up: [
      "increas*", "rose", "rise*", "rising", "grew", "grow*", "up", "surg*", "jump*", "more",
      "higher", "gain*", "climb*",
    ],
    down: [
      "decreas*", "fell", "fall*", "down", "drop*", "declin*", "lower", "shrank", "less", "fewer",
      "lost",
    ],
    multiple: [
      "as many", "as much", "as large", "as high", "as big", "times the", "multiplied by",
      "increased to", "rose to", "grew to",
    ],
    increase: ["an increase of", "a rise of", "increased by", "rose by", "grew by", "up by"],
    ordinals: [["second", "second-*"], ["third", "third-*"], ["fourth", "fourth-*"]],
    least: ["smallest", "lowest", "least", "fewest", "minimum"],
    doubtful: [
      "times more", "times higher", "times larger", "times fewer", "times less",
      "times lower", "times smaller", "times greater", "times bigger", "fold more", "fold less",
      "fold fewer",
    ])

  static let german = PhraseWords(
    about: ["rund", "etwa", "ungefähr", "circa", "ca", "gut"],
    nearly: ["fast", "nahezu", "knapp", "beinahe"],
    moreThan: ["mehr als", "über", "mindestens"], lessThan: ["weniger als", "unter", "höchstens"],
    percent: ["%", "prozent"], points: ["prozentpunkt*"],
    times: ["mal", "fach", "fache", "faches", "fachen", "-fache", "-fach"],
    up: ["gestiegen", "stieg*", "zugenommen", "mehr", "wuchs*", "gewachsen", "plus", "zuwachs"],
    down: ["gesunken", "sank*", "gefallen", "fiel*", "weniger", "minus", "rückgang"],
    multiple: ["so viel*", "so hoch", "so gro*", "auf das", "verviel*"],
    least: ["kleinst*", "niedrigst*", "wenigst*"], doubtful: germanDoubtful)

  /// "Dreimal mehr", but "einmal mehr" and "kein einziges Mal weniger" are other things.
  private static let germanDoubtful: [String] = {
    let numbers = [
      "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "zwanzig",
      "hundert",
      "tausend",
    ]
    let words = numbers.flatMap { [$0 + "mal", $0 + " mal"] } + ["#mal", "# mal", "#-mal"]
    return words.flatMap { word in
      ["mehr", "weniger", "größer*", "kleiner*", "höher*", "niedriger*"].map { word + " " + $0 }
    }
  }()

  static let french = PhraseWords(
    about: ["environ", "quelque", "autour de", "près"], nearly: ["près de", "presque"],
    moreThan: ["plus de", "plus d'", "au moins"], lessThan: ["moins de", "moins d'", "au plus"],
    percent: ["%", "pour cent"], points: ["point de pourcentage", "points", "point"],
    times: ["fois"], up: ["augment*", "hausse", "progress*", "plus", "bond*"],
    down: ["baiss*", "recul*", "diminu*", "moins", "chut*"],
    multiple: ["multipli*", "autant", "quintupl*"],
    least: ["plus petit*", "plus bas*", "plus faible*"],
    doubtful: ["fois plus", "fois moins"])

  static let spanish = PhraseWords(
    about: ["unos", "unas", "cerca de", "alrededor de", "aproximadamente"],
    nearly: ["casi"], moreThan: ["más de", "al menos", "supera*"],
    lessThan: ["menos de", "como máximo"], percent: ["%", "por ciento"],
    points: ["puntos porcentuales", "punto porcentual", "puntos"], times: ["veces", "vez"],
    up: ["aument*", "crec*", "subi*", "más", "alza"],
    down: ["baj*", "cay*", "disminu*", "menos", "descen*"],
    multiple: ["multiplic*", "tantos", "tantas", "tanto"],
    least: ["menor", "mínim*", "más bajo", "más pequeñ*"],
    doubtful: ["veces más", "veces menos"])

  static let russian = PhraseWords(
    about: ["около", "примерно", "приблизительно", "порядка"],
    nearly: ["почти", "без малого"],
    moreThan: ["более", "больше", "свыше", "не менее", "превы*"],
    lessThan: ["менее", "меньше", "до", "не более"],
    percent: ["%", "процент*"],
    points: [
      "процентн* пункт*", "процентных пункта", "процентных пунктов", "процентный пункт", "п п",
      "п.п", "пункт*",
    ],
    times: ["раз", "раза", "кратн*"],
    up: ["вырос*", "выросл*", "увелич*", "рост*", "поднял*", "прирост*", "больше", "рос"],
    down: ["упал*", "сниз*", "сократ*", "уменьш*", "падени*", "меньше", "спад*"],
    multiple: ["в раз"], multipleBefore: ["в", "во"], bothBefore: ["на"],
    timesAreMultiple: true,
    ordinals: [["второ*", "втора*"], ["трет*"], ["четверт*", "четвёрт*"]],
    least: ["наименьш*", "самый низк*", "самая низк*", "минимал*", "самый мал*"],
    doubtful: ["раз больше чем", "раз меньше", "раза меньше"])

  static let ukrainian = PhraseWords(
    about: ["близько", "приблизно", "орієнтовно"], nearly: ["майже"],
    moreThan: ["понад", "більше", "більш як", "не менше"], lessThan: ["менше", "до", "не більше"],
    percent: ["%", "відсот*"], points: ["пункт*", "відсотков*"], times: ["раз", "рази", "разів"],
    up: ["зріс*", "зросл*", "збільш*", "зростання", "приріст*"],
    down: ["впал*", "зниз*", "скорот*", "зменш*"], multipleBefore: ["у", "в", "уп"],
    bothBefore: ["на"], timesAreMultiple: true, least: ["найменш*", "найнижч*", "мінімал*"],
    doubtful: ["рази менше", "разів менше"],
    scales: [
      "мільйон": 6, "мільйони": 6, "мільйонів": 6, "мільярд": 9, "мільярди": 9,
      "мільярдів": 9, "тис": 3, "тисяч": 3,
    ])
}
