/**
 * What people on a call say in so many words, from which their part can be told. Every pattern is searched in the
 * first or last stretch of a turn only, and is bounded.
 */

/** Said by nobody but the operator. */
export const OPERATOR_FORMULAS: readonly RegExp[] = [
  /\bthank you (?:all )?(?:very much )?for (?:standing by|holding)\b/i,
  /\bplease (?:stand by|hold the line)\b/i,
  /\b(?:next|first|last|final|another|our|your) question(?:er)?,? (?:(?:today|tonight|now|will|is|be|comes?|coming|we|have|here|and|that) ){0,5}(?:from|form)\b/i,
  /\bquestion (?:today )?(?:\w+ ){0,3}from the line\b/i,
  /\bnext question from\b/i,
  /\blisten-? ?only mode\b/i,
  /\bpress (?:the )?(?:star|\*|asterisk|pound|hash)/i,
  /\byour lines? (?:is|are) (?:now )?open\b/i,
  /\bwe will now (?:begin|start|open|take) (?:\w+ ){0,4}question/i,
  /\b(?:this|that) (?:does )?conclude[sd]? (?:\w+'?s? ){0,4}(?:conference|call|webcast)(?: call)?\b.{1,80}(?:disconnect|participat|attending|joining)/i,
  /\bthank you for (?:your )?participat\w+ in today'?s conference\b/i,
  /\b(?:hand|turn|pass|have) the (?:conference|floor|call|line) (?:over |back )?(?:over )?(?:back )?to (?:the |your |our )?(?:host|presenter|speaker|first speaker|management|company)/i,
  /\bback (?:over )?to .{1,60} for (?:any |the |some |her |his )*(?:closing|final|concluding) remarks\b/i,
  /\b(?:no|are no) (?:further|more|other) questions (?:at this time|in the queue|on the line)\b/i,
  /\bover to .{1,60} for (?:any |the |some )*closing remarks\b/i,
  /\[operator instructions?\]/i,
  /\(operator instructions?\)/i,
  /感[谢謝]各位的?(?:耐心)?等[待候]/,
  /[请請]按(?:电话|電話)?(?:键盘|鍵盤)?(?:上的)?[星*＊#井]/,
  /(?:下一个|下一個|第一个|第一個|最后一个|最後一個|下一位|第一位)(?:问题|問題|提问|提問)是?(?:来自|來自|请|請)/,
  /[请請](?:来自|來自)?.{2,16}的?.{2,8}(?:提问|提問)[。，]?$/,
  /(?:线路|線路)(?:已|已经|已經)(?:接通|打开|打開)/,
  /所有(?:参会者|參會者|与会者|與會者)(?:均|都)?(?:处于|處於)/,
];

/** The marker of an operator's turn that a line can begin with: enough to part it from the turn before. */
export const OPERATOR_OPENINGS: readonly RegExp[] = [
  /^(?:(?:thank you|thanks|okay|all right)[.,]? +)?(?:and |we have |now )?(?:your|our|the|we (?:will )?take (?:our|the)|today'?s)? ?(?:next|first|last|final) question(?:er)?,? (?:(?:today|tonight|now|will|is|be|comes?|coming|we|have|here|and|that) ){0,5}(?:from|form)\b/i,
  /^(?:good (?:day|morning|afternoon|evening),? )?(?:(?:and )?welcome,? )?(?:ladies and gentlemen|everyone|all)?,? ?(?:and )?thank you (?:all )?for (?:standing by|holding)\b/i,
  /^(?:thank you[.,]? )?ladies and gentlemen,? (?:we will now|this (?:does )?conclude|that (?:does )?conclude|thank you for (?:your )?participat)/i,
  /^(?:thank you[.,]? )?(?:this|that) (?:does )?conclude[sd]? (?:today'?s|our|the) (?:conference|call)/i,
  /^(?:as|there (?:are|being|were))\b.{1,50}(?:approaching the end of|no (?:further|more)) (?:the conference|the call|questions)/i,
  /^[[(]operator instructions?[\])]/i,
  /^(?:感[谢謝]各位的?(?:耐心)?等[待候]|(?:谢谢[。，])?(?:下一个|下一個|第一个|第一個|最后一个|最後一個|下一位)(?:问题|問題|提问|提問))/,
];

/** "I will translate for Mr. Tan": the speaker interprets. Not "I'll translate my own question". */
export const INTERPRETER_FORMULAS: readonly RegExp[] = [
  /\b(?:translat|interpret)(?:e|ing) (?:for|on behalf of) (?!the (?!ceo|cfo|company|management|chairman|president)|my|this|that|these|those|all|you|both|each|it|a |us|me\b)\w/i,
  /\b(?:let me|i(?:'ll| will| am going to)) (?:now )?(?:translate|interpret) (?:his|her|their|the|what (?:mr|ms|he|she )|mr|ms|mrs|our)\b/i,
  /\bi(?:'m| am| will be) (?:the |your |today's )?(?:interpreter|translator|interpreting|translating)\b/i,
  /我(?:来|來)?[为為替帮幫给給].{1,8}(?:翻译|翻譯|口译|口譯|传译|傳譯)/,
  /我是(?:今天的|本次的|本次会议的)?(?:翻译|翻譯|口译|口譯|译员|譯員)/,
];

/** The call announces that it is interpreted. */
export const INTERPRETING_ANNOUNCED: readonly RegExp[] = [
  /\b(?:third[- ]party |consecutive |simultaneous )?(?:translator|interpreter|translations?|interpretations?)\b/i,
  /\b(?:will|to) be (?:consecutively |simultaneously )?(?:interpreted|translated)\b/i,
  /(?:翻译|翻譯|口译|口譯|传译|傳譯)/,
];

/** Said by someone who has just asked, to one who has answered. */
export const ASKER_FORMULAS: readonly RegExp[] = [
  /\bthat'?s (?:very |really |super )?(?:helpful|clear|useful)\b/i,
  /^(?:okay[,.]? |great[,.]? |thank you[,.]? )*very (?:helpful|clear)\b/i,
  /\bcongrat\w* (?:again|once more)\b/i,
  /\b(?:thank you|thanks) (?:\w+ ){0,3}for (?:taking|answering|accepting) (?:my|our|the) question/i,
  /\bthank you (?:very much )?for my question/i,
  /(?:感谢|感謝|谢谢|謝謝).{0,8}(?:接受|回答|给我|給我).{0,6}(?:提问|提問|问题|問題|机会|機會)/,
];

/** Said by someone of the company who answers in person. */
export const ANSWERER_FORMULAS: readonly RegExp[] = [
  /\b(?:i(?:'ll| will| can)|let me|happy to|i would like to) (?:take|answer) (?:the |your |this |that |on )*(?:first|second|third|one|question|part)/i,
  /\bhappy to take (?:on )?(?:your|this|the) question/i,
  /\bi(?:'m| am) (?:very )?happy to (?:take (?:on )?|answer )(?:this|the|your) question/i,
];

/** How whoever opens for the company speaks: the release, the website, the safe harbour. */
export const OPENER_FORMULAS: readonly RegExp[] = [
  /\bforward[- ]looking statements?\b/i,
  /\binvestor relations\b/i,
  /\bIR website\b/i,
  /\b(?:joining (?:us|me)|with (?:us|me)|on the call) (?:today|on (?:the|today'?s) call|with us|are|is)\b/i,
  /\b(?:earnings|press) release (?:was|is|went|has been)\b/i,
  /前瞻性(?:陈述|陳述|声明|聲明)/,
];

/** Gives the floor to the operator. */
export const TO_OPERATOR: readonly RegExp[] = [
  /\boperator,? (?:we(?:'re| are)|please|next|you may|let'?s|could|can|over)\b/i,
  /\b(?:next|first) question,? please\b/i,
  /\bback to (?:you,? )?(?:the )?operator\b/i,
  /(?:接线员|接線員|主持人|操作员)[，,]?(?:请|請|我们|我們|可以)/,
];
