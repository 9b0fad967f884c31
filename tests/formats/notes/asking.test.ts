import { describe, expect, it } from '@jest/globals';
import { askingOf } from '../../../src/formats/notes/asking.js';
import { answeredIn } from '../../../src/formats/notes/cues.js';
import { questionsInProse } from '../../../src/formats/notes/prose.js';
import { wordingOf } from '../../../src/formats/notes/wording.js';
import { words } from './reading.js';

describe('the words of a line', () => {
  it.each([
    'Why Rust?',
    'What is AOP? Explain.',
    '为什么离职？',
    'なぜ弊社ですか？',
    '왜 지원했나요?',
    'Почему вы уходите?',
    '¿Por qué nosotros?',
    'Warum wir?',
    'Pourquoi nous ?',
    '"Why Rust?"',
  ])('ask surely: %j', (text) => {
    expect(askingOf(text, words)).toBe('surely');
  });

  it.each([
    ['He asked me why Rust', 'asked'],
    ['面试官问了垃圾回收', 'asked'],
    ['Меня спросили про индексы', 'asked'],
    ['explain the write-ahead log', 'likely'],
    ['difference between a process and a thread', 'likely'],
    ['write a function that reverses a list', 'likely'],
    ['讲一下TCP三次握手', 'likely'],
    ['自己紹介をしてください', 'likely'],
    ['자기소개를 해주세요', 'likely'],
    ['расскажите о себе', 'likely'],
    ['háblame de ti', 'likely'],
    ['erklären Sie den Unterschied', 'likely'],
    ['virtual memory', 'perhaps'],
    ['事务的隔离级别', 'perhaps'],
    ['I told them about the migration.', 'told'],
    ['I asked how large the team is.', 'told'],
    ['我说不知道', 'told'],
    ['', 'no'],
    ['The office was close to the harbour, and I came far too early, so that I walked around it twice.', 'no'],
  ] as const)('%j ask: %s', (text, asking) => {
    expect(askingOf(text, words)).toBe(asking);
  });

  it.each(['what???', `${'so '.repeat(200)}?`, 'They were kind? I think so. Then we went home. It rained.'])(
    'of a story do not ask surely: %j',
    (text) => {
      expect(askingOf(text, words)).not.toBe('surely');
    },
  );
});

describe('how a question was answered', () => {
  it.each([
    ['no', "I didn't know."],
    ['no', 'No idea, I went blank.'],
    ['no', '完全不会'],
    ['no', '沒答出來'],
    ['no', '答えられなかった。'],
    ['no', '대답하지 못했다.'],
    ['no', 'Не знала.'],
    ['no', 'No supe qué decir.'],
    ['no', 'Keine Ahnung.'],
    ['no', "Je n'ai pas su répondre."],
    ['partly', 'I was not sure about it.'],
    ['partly', 'Got there with a hint.'],
    ['partly', '没答全'],
    ['partly', '不太確定'],
    ['partly', '途中まで'],
    ['partly', '애매하게 말했다'],
    ['partly', 'Ответил не до конца.'],
    ['partly', 'Lo contesté a medias.'],
    ['partly', 'Teilweise.'],
    ['partly', 'Partiellement.'],
    ['yes', 'I answered well.'],
    ['yes', '答出来了'],
    ['yes', 'うまく答えられました'],
    ['yes', '잘 대답했다.'],
    ['yes', 'Ответила правильно.'],
    ['yes', 'Respondí bien.'],
    ['yes', 'Gut beantwortet.'],
    ['yes', 'Bien répondu.'],
    [undefined, 'It uses two queues.'],
    [undefined, '用了两个队列'],
    [undefined, 'Очередь и стек.'],
    [undefined, ''],
  ] as const)('is %s in %j', (answered, text) => {
    expect(answeredIn(text, words)).toBe(answered);
  });

  it('is no rather than partly, and partly rather than yes', () => {
    expect(answeredIn('I answered well, was not sure of the end, and did not know the name.', words)).toBe('no');
    expect(answeredIn('I answered well, but was not sure of the end.', words)).toBe('partly');
  });
});

describe('a line that asks and tells', () => {
  it.each<[line: string, wording: ReturnType<typeof wordingOf>]>([
    ['What is a heap? A: a tree', { text: 'What is a heap?', said: 'a tree' }],
    ['什么是堆？答：一种树', { text: '什么是堆？', said: '一种树' }],
    ["What is a heap? (didn't know)", { text: 'What is a heap?', note: "didn't know" }],
    ['Heap sort: I said it is fast', { text: 'Heap sort', said: 'I said it is fast' }],
    ['Do you know Rust - yes', { text: 'Do you know Rust', said: 'yes' }],
    ['你知道堆吗，我说知道', { text: '你知道堆吗', said: '我说知道' }],
    ['你写过堆吗：没有', { text: '你写过堆吗', said: '没有' }],
    ['Heap sort - no idea', { text: 'Heap sort', said: 'no idea' }],
    ['"What is a heap?"', { text: 'What is a heap?' }],
    ['「自己紹介をしてください」', { text: '自己紹介をしてください' }],
    ['What is a heap (in memory)?', { text: 'What is a heap (in memory)?' }],
    ['What does https://example.com do?', { text: 'What does https://example.com do?' }],
    ['Compare: heap and stack', { text: 'Compare: heap and stack' }],
  ])('%j is taken apart', (line, wording) => {
    expect(wordingOf(line, words)).toEqual(wording);
  });
});

describe('a question told in a paragraph', () => {
  it.each<[paragraph: string, ...questions: string[]]>([
    ['He was kind. Then he asked me why I left. I told him.', 'why I left'],
    ['She asked me "How does it scale?" and I shrugged.', 'How does it scale?'],
    ['They asked me what a heap is. Then they asked how to sort one.', 'what a heap is', 'how to sort one'],
    ['面试官问我“什么是堆”，我说不知道。', '什么是堆'],
    ['The task was to merge two lists.', 'merge two lists'],
    ['然后面试官又问索引怎么建，还有期望薪资多少？', '索引怎么建', '期望薪资多少？'],
    ['They asked me several questions.'],
    ['他很友好，我又问团队怎么分工。'],
    ['The host asked me to wait for the others, and I also asked why they hire.'],
    ['We had coffee. The office was warm.'],
    ['I asked myself nothing.'],
  ])('%j is found', (paragraph, ...questions) => {
    expect(questionsInProse(paragraph, words).map(({ text }) => text)).toEqual(questions);
  });

  it('says where it begins', () => {
    const paragraph = 'As to why I left, he asked me why I left.';
    expect(questionsInProse(paragraph, words).map(({ at }) => paragraph.slice(at))).toEqual(['why I left.']);
  });
});
