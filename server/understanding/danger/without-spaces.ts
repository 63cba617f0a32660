// The plainest words of danger in scripts whose words do not stand apart.
import type { Danger } from '../understanding.ts'

// Where words stand without spaces there are no whole words; what is denied or sold stands beside it.
export const unspaced: readonly { is: Danger; wording: string }[] = [
  {
    is: 'gas',
    wording:
      '(?:煤气|煤氣|瓦斯|天然气|天然氣|燃气|燃氣|石油气|石油氣)(?!炉|爐|灶|费|費|公司|管道?安装|热水器|熱水器|表|錶|安)|ガス(?!コンロ|会社|代|給湯|料金)|가스(?!레인지|렌지|비|회사|보일러|설치)|गैस(?! (?:चूल्हा|स्टोव|बिल))|গ্যাস(?! (?:চুলা|বিল))|ગેસ|கேஸ் (?:வாசனை|கசிவு)|எரிவாயு|గ్యాస్ (?:వాసన|లీక్)|የጋዝ ሽታ|ጋዝ|ਗੈਸ|แก๊ส',
  },
  {
    is: 'fire',
    wording:
      '着火|著火|起火|失火|火灾|火災|火警|救火|冒烟|冒煙|冒火|烧起来|燒起來|触电|觸電|^\\P{L}*火\\P{L}*$|火事|燃え|煙が|화재|불이?\\s?났|불났|연기|감전|आग|धुआं|धुआँ|ਅੱਗ|ไฟไหม้',
  },
  { is: 'co', wording: '一氧化碳|일산화탄소|一酸化炭素' },
  {
    is: 'flood',
    wording:
      '淹水|淹了|被淹|水淹|漏水很大|水漫|漫水|水到处|到处都是水|到處都是水|爆管|水管爆|水管破|홍수|침수|물바다|물이?\\s?(?:넘쳐|넘치|쏟아|콸콸)|수도관이? ?터|水浸し|浸水|水漏れがひど|水があふれ|बाढ़|पानी भर|ਹੜ੍ਹ|น้ำท่วม',
  },
  {
    is: 'other',
    wording: '救命|紧急情况|緊急情況|紧急|緊急|急救|응급|살려|도와주세요 급|助けて|緊急|बचाओ|ਬਚਾਓ',
  },
]
/** Right before such a word, and behind it: there is none. */
export const denials = '(?:没有?|沒有?|无|無|不是|不|別|别)(?:闻到|聞到|看到|看见|有)?(?:任何)?$'
export const denialsAfter = '^[^。.!?\\n]{0,8}(?:없|안 ?나|않|아니|ない|ません|नहीं|ਨਹੀਂ)'
