import { describe, expect, it } from '@jest/globals';
import { fieldOf, labelOf, partOf, speechOf, weight } from '../../../src/formats/notes/labels.js';
import { words } from './reading.js';

describe('a label', () => {
  it.each<[text: string, label: ReturnType<typeof labelOf>]>([
    ['Answer: yes', { name: 'Answer', aside: undefined, rest: 'yes' }],
    ['Answer (not sure): yes', { name: 'Answer', aside: 'not sure', rest: 'yes' }],
    ['回答（不确定）：是的', { name: '回答', aside: '不确定', rest: '是的' }],
    ['Questions:', { name: 'Questions', aside: undefined, rest: '' }],
    ['Q1. Why?', { name: 'Q1', rest: 'Why?' }],
    ['Q3) Why?', { name: 'Q3', rest: 'Why?' }],
    ['第一题 反转链表', { name: '一题', rest: '反转链表' }],
    ['Why? Because: so', undefined],
    ['http://example.com', undefined],
    ['just words', undefined],
    [`${'a '.repeat(30)}: b`, undefined],
  ])('is taken off %j', (text, label) => {
    expect(labelOf(text)).toEqual(label);
  });

  it.each([
    ['Q', 'question'],
    ['Q12', 'question'],
    ['Question 3', 'question'],
    ['问', 'question'],
    ['面试官', 'question'],
    ['質問2', 'question'],
    ['질문 1', 'question'],
    ['Вопрос', 'question'],
    ['Pregunta 4', 'question'],
    ['Frage', 'question'],
    ['Follow-up', 'followUp'],
    ['追问', 'followUp'],
    ['Nachfrage', 'followUp'],
    ['A', 'answer'],
    ['My answer', 'answer'],
    ['答', 'answer'],
    ['回答', 'answer'],
    ['답변', 'answer'],
    ['Ответ', 'answer'],
    ['Respuesta', 'answer'],
    ['Antwort', 'answer'],
    ['Réponse', 'answer'],
    ['Better answer', 'better'],
    ['参考答案', 'better'],
    ['模範解答', 'better'],
    ['Note', 'note'],
    ['反思', 'note'],
    ['Заметка', 'note'],
    ['Questionable', undefined],
    ['Anything', undefined],
  ] as const)('%j says what follows', (name, speech) => {
    expect(speechOf({ name, rest: '' }, words)).toBe(speech);
  });

  it.each([
    ['Company', 'company'],
    ['公司', 'company'],
    ['会社名', 'company'],
    ['회사', 'company'],
    ['Empresa', 'company'],
    ['Interview date', 'date'],
    ['面试时间', 'date'],
    ['Position', 'role'],
    ['岗位', 'role'],
    ['Companion', undefined],
  ] as const)('%j names a field', (name, field) => {
    expect(fieldOf({ name, rest: '' }, words)).toBe(field);
  });
});

describe('a heading', () => {
  it.each([
    ['Questions', 'questions'],
    ['面试题', 'questions'],
    ['聞かれたこと', 'questions'],
    ['받은 질문', 'questions'],
    ['Preguntas', 'questions'],
    ['My questions', 'ownQuestions'],
    ['Questions for the interviewer', 'ownQuestions'],
    ['反问', 'ownQuestions'],
    ['逆質問', 'ownQuestions'],
    ['역질문', 'ownQuestions'],
    ['Мои вопросы', 'ownQuestions'],
    ['Mis preguntas', 'ownQuestions'],
    ['Meine Fragen', 'ownQuestions'],
    ['Mes questions', 'ownQuestions'],
    ['What went well', 'wentWell'],
    ['做得好', 'wentWell'],
    ['To improve', 'toImprove'],
    ['反省点', 'toImprove'],
    ['Study notes', 'study'],
    ['参考资料', 'study'],
    ['The weather on that day', undefined],
  ] as const)('%j opens a part', (heading, part) => {
    expect(partOf(heading, words)).toBe(part);
  });

  it('opens none where much else stands beside its words', () => {
    expect(partOf('He had many questions about everything that I ever wrote and did', words)).toBeUndefined();
  });
});

it('words weigh one each, characters of scripts without spaces half of that', () => {
  expect(['', '123 !?', 'two words', '四个汉字', 'ひらがな and words', 'два слова'].map(weight)).toEqual([0, 0, 2, 2, 4, 2]);
});
