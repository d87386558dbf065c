extension PhraseWords {
  /// Both scripts.
  static let chinese = PhraseWords(
    about: ["约", "約", "大约", "左右", "上下"], nearly: ["近", "将近", "接近", "將近"],
    moreThan: ["超过", "超過", "逾", "多于", "以上", "至少", "突破", "超"],
    lessThan: ["不到", "不足", "少于", "低于", "至多", "以下"],
    points: ["百分点", "百分點"], times: ["倍"],
    up: ["增长", "增長", "增加", "上升", "提高", "上涨", "上漲", "增"],
    down: ["下降", "减少", "減少", "下跌", "降低", "降"],
    multiple: ["增长到", "增长至", "增長到", "增至", "增加到", "增加至", "达到", "達到", "相当于", "的倍"],
    multipleBefore: ["的", "为", "是", "為"], hedgesFollow: true,
    ordinals: [["第二"], ["第三"], ["第四"]],
    least: ["最小", "最低", "最少"], doubtful: chineseDoubtful)

  /// "多3倍" is four times as much to some, and nothing falls by twice what it is. "增长3倍" is the language of
  /// statistics, which `readings` take apart.
  private static let chineseDoubtful: [String] = {
    let more = ["多", "多了", "高", "高出", "大", "快"]
    let less = [
      "减少", "减少了", "減少", "減少了", "下降", "下降了", "降低", "降低了", "下跌", "少", "少了", "低", "低了",
    ]
    return (more + less).map { $0 + "#倍" }
  }()

  static let japanese = PhraseWords(
    about: ["約", "およそ", "ほど", "程度", "前後"], nearly: ["近く", "ほぼ", "弱", "近い"],
    moreThan: ["超", "以上", "を超え", "上回"], lessThan: ["未満", "以下", "足らず", "弱い", "下回"],
    points: ["ポイント"], times: ["倍"], up: ["増", "伸び", "上昇"], down: ["減", "下落", "低下"],
    multiple: ["倍に", "倍へ", "倍の"], both: ["倍増", "倍の増加", "倍多い"], timesAreMultiple: true,
    hedgesFollow: true, ordinals: [["2位"], ["3位"]], least: ["最小", "最低", "最少"],
    doubtful: ["#倍多い", "#倍少な"])

  static let korean = PhraseWords(
    about: ["약", "가량", "정도", "안팎"], nearly: ["거의", "가까이", "가까운", "육박"],
    moreThan: ["이상", "넘", "초과", "여"], lessThan: ["미만", "이하", "못 미"],
    points: ["포인트", "%p"], times: ["배"], up: ["증가", "늘", "상승", "성장"],
    down: ["감소", "줄", "하락"], multiple: ["배로", "배에", "배 수준", "배가 되"],
    hedgesFollow: true, least: ["최소", "최저", "가장 적", "가장 낮"],
    doubtful: ["#배 더 많", "#배 더 적", "#배 적", "#배 감소", "#배 줄"])

  static let kazakh = PhraseWords(
    about: ["шамамен", "жобамен", "шамасында", "шақты"], nearly: ["жуық*", "дерлік", "таяу"],
    moreThan: ["астам", "артық", "көп", "асты", "асады", "кемінде"],
    lessThan: ["аз", "кем", "аспайды", "дейін"],
    percent: ["%", "пайыз*"], points: ["пайыздық тармақ*", "тармақ*"], times: ["есе*"],
    up: ["өсті", "өсім*", "өскен", "артты", "артқан", "ұлғай*", "көбей*"],
    down: ["азай*", "төменде*", "кеміді", "қысқар*", "түсті"],
    both: ["есе артық", "есе көп"], timesAreMultiple: true, hedgesFollow: true,
    ordinals: [["екінші"], ["үшінші"], ["төртінші"]],
    least: ["ең аз", "ең төмен", "ең кіші"], doubtful: ["есе аз", "есе кем"], scales: ["мың": 3])

  static let kyrgyz = PhraseWords(
    about: ["болжол менен", "чамасында", "тегерегинде"], nearly: ["дээрлик", "жакын"],
    moreThan: ["ашык", "ашуун", "көп"], lessThan: ["аз", "кем", "чейин"],
    percent: ["%", "пайыз*"], points: ["пункт*"], times: ["эсе*"],
    up: ["өстү", "өсүш*", "көбөй*", "жогорула*"], down: ["азай*", "төмөндө*", "кыскар*"],
    both: ["эсе көп"], timesAreMultiple: true, hedgesFollow: true,
    least: ["эң аз", "эң төмөн", "эң кичине"], doubtful: ["эсе аз", "эсе кем"], scales: ["миң": 3])

  static let uzbek = PhraseWords(
    about: ["taxminan", "chamasi", "atrofida"], nearly: ["qariyb", "deyarli", "yaqin"],
    moreThan: ["ortiq", "dan ko'p", "ko'proq", "oshiq", "kamida"],
    lessThan: ["kam", "kamroq", "gacha"], percent: ["%", "foiz*"],
    points: ["foiz bandi*", "punkt*"],
    times: ["marta", "baravar*", "barobar*"],
    up: ["oshdi", "o'sdi", "ortdi", "o'sish*", "ko'paydi"],
    down: ["kamaydi", "tushdi", "pasaydi", "qisqardi"],
    both: ["marta ko'p", "marta ko'proq"], timesAreMultiple: true, hedgesFollow: true,
    least: ["eng kam", "eng past", "eng kichik"],
    doubtful: ["marta", "baravar", "barobar"].flatMap { times in
      ["ko'p", "ko'proq", "kam", "kamroq", "kamaydi", "kamaygan"].map { times + " " + $0 }
    }, scales: ["ming": 3])

  static let turkish = PhraseWords(
    about: ["yaklaşık", "civarında", "kadar"], nearly: ["neredeyse", "yakın"],
    moreThan: ["fazla", "aşkın", "üzerinde", "en az"], lessThan: ["az", "altında", "en fazla"],
    percent: ["%", "yüzde"], points: ["puan*"],
    times: ["kat", "katı", "katına", "katından", "misli"],
    up: ["arttı", "artış*", "yüksel*", "büyü*", "artarak"], down: ["azal*", "düş*", "geriled*"],
    multiple: ["katına", "katı"], hedgesFollow: true,
    least: ["en az", "en düşük", "en küçük"],
    doubtful: ["kat daha fazla", "kat fazla", "kat daha az", "kat az"],
    scales: ["bin": 3, "milyon": 6, "milyar": 9, "trilyon": 12])
}
