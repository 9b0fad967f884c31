import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { type ReadInterview, readNote } from '../../../src/formats/notes/readNote.js';
import { noteWords } from '../../../src/formats/notes/words.js';
import type { NewQuestion } from '../../../src/journal/keeping.js';
import { classifierFor, topicTables } from '../../../src/journal/lexicon.js';

const shipped = async (name: string) => JSON.parse(await readFile(new URL(`../../../data/${name}`, import.meta.url), 'utf8'));
const words = noteWords(await shipped('notes.json'));
const classify = classifierFor(topicTables(await shipped('topics.json')));

const read = (text: string, ...path: string[]): ReadInterview[] => readNote(text, { words, classify, path });
const flat = (questions: readonly NewQuestion[] = []): NewQuestion[] =>
  questions.flatMap((question) => [question, ...flat(question.followUps)]);
const questionsOf = (text: string, ...path: string[]) => read(text, ...path).flatMap(({ interview }) => flat(interview.questions));
const asked = (text: string) => questionsOf(text).map((question) => question.text);
/** "no: why?" of each question. */
const judged = (text: string) => questionsOf(text).map((question) => `${question.answered ?? 'unknown'}: ${question.text}`);
const company = (text: string, ...path: string[]) => read(text, ...path)[0]?.interview.company;

describe('what was asked, told as a story', () => {
  it.each([
    [
      'part by part, each with what its writer says of it',
      '昨天面了一家做支付的公司。面试官先问我为什么换工作，我说想做底层。接着问索引为什么会失效，这个答得不错，又问事务的隔离级别有哪些，只答出了两个。',
      ['yes: 为什么换工作', 'yes: 索引为什么会失效', 'partly: 事务的隔离级别有哪些'],
    ],
    [
      'where the question begins with a foreign word, and one more follows',
      '二面很短，主管問我 Docker 跟虛擬機差在哪裡，我講得有點亂。最後問我多久可以到職，還有期望薪資多少。',
      ['partly: Docker 跟虛擬機差在哪裡', 'unknown: 多久可以到職', 'unknown: 期望薪資多少'],
    ],
    [
      'the statement of a problem behind "the task was" or a label inside a sentence',
      'They were late. Then came a small exercise: count the words of a file. I solved it quickly.\n\nAfter lunch the task was to rotate a matrix in place.',
      ['yes: count the words of a file', 'unknown: rotate a matrix in place'],
    ],
    ['but not an errand', 'The recruiter called. I was asked to wait for a week.', []],
    ['nor what the writer asked', 'It was short. I asked how large the team is and what they build.', []],
    [
      'lines that were broken at the margin are one text',
      '大概聊了四十分钟吧，前面一直在介绍他们部门做的东西，后面才开始问技术，先问了我缓存\n和数据库的一致性怎么保证，我说了延迟双删，然后问消息重复消费了怎么办，我就说用唯一\n键做幂等，基本上就是这样。',
      ['yes: 缓存和数据库的一致性怎么保证', 'yes: 消息重复消费了怎么办'],
    ],
  ])('%s', (_, note, expected) => {
    expect(judged(note)).toEqual(expected);
  });
});

describe('a bullet below a numbered question', () => {
  it.each([
    [
      'indented by one',
      '1. What is a heap\n - could not answer\n2. Process vs thread\n - answered',
      ['no: What is a heap', 'yes: Process vs thread'],
    ],
    ['at the margin', '1. What is a heap\n- could not answer\n2. Why us', ['no: What is a heap', 'unknown: Why us']],
    ['below the last', '1. Why us\n2. What is a heap\n  - forgot', ['unknown: Why us', 'no: What is a heap']],
    [
      'that asks is a follow-up',
      '1. What is a heap\n- why is it a tree?\n2. Why us',
      ['unknown: What is a heap', 'unknown: why is it a tree?', 'unknown: Why us'],
    ],
  ])('%s', (_, note, expected) => {
    expect(judged(note)).toEqual(expected);
    expect(read(note)[0]?.interview).toMatchObject({ questions: [{}, {}], notes: '' });
  });
});

describe('a paragraph below a list of bullets that says what came of it', () => {
  it('is no answer to the last of them', () => {
    const [{ interview } = {}] = read('- Why?\n- How would you debug it?\n\nI got rejected two days later.');
    expect(interview).toMatchObject({ outcome: 'rejected', notes: 'I got rejected two days later.' });
    expect(judged('- Why?\n- How would you debug it?\n\nI got rejected two days later.')).toEqual([
      'unknown: Why?',
      'unknown: How would you debug it?',
    ]);
  });

  it('is one where the others have such answers', () => {
    expect(judged('- Why?\n\nI knew it.\n\n- How?\n\nI forgot it and was rejected.')).toEqual(['yes: Why?', 'no: How?']);
  });
});

describe('the name of a part at the margin below an item', () => {
  it('opens that part', () => {
    const [{ interview } = {}] = read('Q1. 자기소개 해주세요\nQ2. 인덱스란 무엇인가요?\n- 대답 못함\n내가 한 질문\n- 팀 규모는?');
    expect(interview).toMatchObject({ questions: [{}, { answered: 'no' }], iAsked: [{ text: '팀 규모는?' }] });
  });
});

describe('the first line of a paragraph of questions', () => {
  it.each([
    ['Fernwick 2026-03-04 interview\nWhat is a heap?\nWhat is a stack?\nWhy us?', ['What is a heap?', 'What is a stack?', 'Why us?']],
    ['예시회사 1차 면접 (2026.03.05)\nQ1. 자기소개 해주세요\nQ2. 인덱스란 무엇인가요?', ['자기소개 해주세요', '인덱스란 무엇인가요?']],
    ['Tell me about this interview\nWhat is a heap?\nWhy us?', ['Tell me about this interview', 'What is a heap?', 'Why us?']],
  ])('is its title where it speaks of an interview: %j', (note, expected) => {
    expect(asked(note)).toEqual(expected);
  });
});

describe('a list without marks', () => {
  it.each([
    [
      'lines of a paragraph of which most ask',
      'A friendly call.\n\nwhat is a mutex\nhow would you find a memory leak\nhave you ever written a parser\n\nThey will write next week.',
      ['what is a mutex', 'how would you find a memory leak', 'have you ever written a parser'],
    ],
    [
      'under lines that name subjects',
      'Python\n\nЧем отличается поток от процесса\nКак устроен словарь\n\nБазы\n\nЗачем нужен индекс\nЧем отличается WHERE от HAVING',
      ['Чем отличается поток от процесса', 'Как устроен словарь', 'Зачем нужен индекс', 'Чем отличается WHERE от HAVING'],
    ],
    [
      'paragraphs of one line, names among them',
      '事件循环是怎么工作的\n\n闭包介绍\n\n怎么实现防抖\n\n重排和重绘\n\n什么是虚拟列表',
      ['事件循环是怎么工作的', '闭包介绍', '怎么实现防抖', '重排和重绘', '什么是虚拟列表'],
    ],
    [
      'numbered with commas',
      'SQL:\n1,给你一个订单表，查每个用户的最后一单\n2,左连接和内连接的区别',
      ['给你一个订单表，查每个用户的最后一单', '左连接和内连接的区别'],
    ],
    [
      '"Q." and "A."',
      'Q. 志望動機を教えてください\nA. 研究の話をした。\n\nQ. 弱みは何ですか\nA. 心配性なところ。',
      ['志望動機を教えてください', '弱みは何ですか'],
    ],
    [
      'a label that stands alone',
      '## 2. Rate limiter\n\nIt has to run on one server.\n\nFollow-up:\n\n* Two servers\n* Burst traffic',
      ['Two servers', 'Burst traffic'],
    ],
  ])('%s', (_, note, expected) => {
    expect(asked(note)).toEqual(expect.arrayContaining(expected));
    expect(asked(note).filter((text) => !expected.includes(text) && !text.includes('Rate limiter'))).toEqual([]);
  });

  it.each([
    ['a call for questions', '- What is a monad?\n- How do you test it?\n- Any questions?', ['What is a monad?', 'How do you test it?']],
    [
      'an answer that ends as a statement does',
      '* 스레드와 프로세스의 차이를 설명해 주세요\n  * 메모리를 나누는 방식에 차이가 있다고 했습니다.',
      ['스레드와 프로세스의 차이를 설명해 주세요'],
    ],
    [
      'headings of subjects among which few ask',
      '# Acme interview experience\n\n## Round 1\n\n#### Introductions\n- Talked a little\n\n#### Deep dive\n- Much about my project\n\n#### System design challenge\n- Went on for long',
      [],
    ],
  ])('is not %s', (_, note, expected) => {
    expect(asked(note)).toEqual(expected);
  });
});

describe('how it was answered, said on the same line', () => {
  it.each([
    [
      '1. ¿Qué es un índice? No supe explicarlo.\n2. ¿Qué es una vista? Bien contestada.',
      ['no: ¿Qué es un índice?', 'yes: ¿Qué es una vista?'],
    ],
    ['- Was ist ein Deadlock? Nur grob erklärt.\n- Was ist ein Mutex?', ['partly: Was ist ein Deadlock?', 'unknown: Was ist ein Mutex?']],
    ['- Qu’est-ce qu’une closure ? Bien répondu.\n- Pourquoi nous ?', ['yes: Qu’est-ce qu’une closure ?', 'unknown: Pourquoi nous ?']],
    ['- Как устроен канал? Рассказал, но запутался.\n- Что такое слайс?', ['partly: Как устроен канал?', 'unknown: Что такое слайс?']],
    [
      '1. What is AOP in Spring? Explain it.\n2. What is a bean?',
      ['unknown: What is AOP in Spring? Explain it.', 'unknown: What is a bean?'],
    ],
  ])('%s', (note, expected) => {
    expect(judged(note)).toEqual(expected);
  });
});

describe('how it was answered, said', () => {
  it.each([
    [
      'above the questions',
      'I could not answer:\nWhat is a heap?\nWhat is a mutex?\n\nI answered well:\nWhat is a queue?',
      ['no: What is a heap?', 'no: What is a mutex?', 'yes: What is a queue?'],
    ],
    [
      'above lists of them',
      'I could not answer:\n- What is a heap?\n- What is a mutex?\n\nI answered well:\n- What is a queue?',
      ['no: What is a heap?', 'no: What is a mutex?', 'yes: What is a queue?'],
    ],
    [
      'in place of the answer',
      'Q: What is a heap?\nA: I do not remember\nQ: What is a lock?\n- nope\nQ: What is a queue?\nblanked',
      ['no: What is a heap?', 'no: What is a lock?', 'no: What is a queue?'],
    ],
    ['with a word that takes half of it back', '- What is TLS? (kinda, forgot about SNI)', ['partly: What is TLS?']],
    [
      'by a mark',
      '- What is a heap? ✓\n- What is a mutex? ✗\n- What is TLS? ~\n- Deadlocks ❌\n- What is a trie? ✅',
      ['yes: What is a heap?', 'no: What is a mutex?', 'partly: What is TLS?', 'no: Deadlocks', 'yes: What is a trie?'],
    ],
    ['by a word in brackets', '- What is DNS? (yes)\n- What is ARP? (no)', ['yes: What is DNS?', 'no: What is ARP?']],
  ])('%s', (_, note, expected) => {
    expect(judged(note)).toEqual(expected);
  });

  it('is no mark inside the question', () => {
    expect(judged('- What is 2 × 3?\n- Is f(no) pure?')).toEqual(['unknown: What is 2 × 3?', 'unknown: Is f(no) pure?']);
  });
});

describe('answers that are indented under lines of text', () => {
  it('end where the next question stands at the margin', () => {
    const questions = questionsOf('What is a mutex?\n\tI said: a lock\nWhat is a heap?\n\tblanked\nWhat is a queue?\n\ta list');
    expect(questions.map(({ text, answered, said }) => [text, answered, said])).toEqual([
      ['What is a mutex?', 'yes', 'a lock'],
      ['What is a heap?', 'no', undefined],
      ['What is a queue?', 'yes', 'a list'],
    ]);
  });
});

describe('columns beside the questions', () => {
  it('say how they were answered and on which day', () => {
    const note =
      '| Date | Question | Answered |\n|---|---|---|\n| 2026-11-03 | What is a heap? | yes |\n| 2026-11-03 | Deadlocks | no |\n| 2026-11-03 | What is TLS? | partly |';
    expect(judged(note)).toEqual(['yes: What is a heap?', 'no: Deadlocks', 'partly: What is TLS?']);
    expect(read(note)[0]?.interview.date).toBe('2026-11-03');
    const onTwoDays = questionsOf(note.replace('03 | What is TLS', '04 | What is TLS'));
    expect(onTwoDays.map(({ note: told }) => told)).toEqual(['2026-11-03', '2026-11-03', '2026-11-04']);
  });

  it('say nothing of the answers where there are two of them', () => {
    const note = '| Question | New | Hard |\n|---|---|---|\n| What is a heap? | yes | no |\n| What is TLS? | no | no |';
    expect(judged(note)).toEqual(['unknown: What is a heap? | yes | no', 'unknown: What is TLS? | no | no']);
  });
});

describe('boxes', () => {
  it.each([
    [
      'tell how each was answered, where more than two kinds of them stand in a list',
      '# Call with Globex\n\n- [x] What is a heap?\n- [ ] What is a mutex?\n- [~] Deadlocks\n- [?] Semaphores',
      ['yes: What is a heap?', 'no: What is a mutex?', 'partly: Deadlocks', 'unknown: Semaphores'],
    ],
    [
      'make questions of names, under facts too',
      'Company: Globex\nDate: 2026-11-03\n\n- [~] Deadlocks\n- [ ] Mutexes\n- [x] Heaps',
      ['partly: Deadlocks', 'no: Mutexes', 'yes: Heaps'],
    ],
    [
      'count before what is told',
      '- [?] What is a heap?\n  - a tree\n- [~] What is a mutex?\n  - I knew it well',
      ['unknown: What is a heap?', 'partly: What is a mutex?'],
    ],
    [
      'say nothing where they are empty in a list to be ticked',
      '- [ ] What is a heap?\n- [x] What is a mutex?',
      ['unknown: What is a heap?', 'yes: What is a mutex?'],
    ],
    ['make no questions of things to do', 'What is a heap?\n\nTODO\n\n- [ ] Buy milk\n- [x] Call mum', ['unknown: What is a heap?']],
  ])('%s', (_, note, expected) => {
    expect(judged(note)).toEqual(expected);
  });
});

describe('a line below the last question that is labelled as something else', () => {
  const closed = (note: string) => {
    const { questions, date, outcome, assessment, nextSteps, iAsked, notes } = read(note)[0]?.interview ?? { questions: [] };
    return { said: questions.map(({ said }) => said), date, outcome, assessment, nextSteps, iAsked, notes };
  };

  it('tells the outcome, what comes next and how it went', () => {
    expect(
      closed(
        'What is a heap?\nA tree.\nWhat is a mutex?\nA lock.\nNext: send the CV by friday\nTo improve: graphs\nWent well: the intro\nResult: rejected.',
      ),
    ).toEqual({
      said: ['A tree.', 'A lock.'],
      date: undefined,
      outcome: 'rejected',
      assessment: { toImprove: 'graphs', wentWell: 'the intro' },
      nextSteps: [{ text: 'send the CV by friday' }],
      iAsked: undefined,
      notes: '',
    });
  });

  it('is what the writer asked, or a word on all of it or on the next round', () => {
    expect(closed('1. 什么是堆？\n2. 什么是互斥锁？\n总结：算法要多练\n反问：团队多大？\n二面：2026年11月12日')).toEqual({
      said: [undefined, undefined],
      date: undefined,
      outcome: undefined,
      assessment: undefined,
      nextSteps: undefined,
      iAsked: [{ text: '团队多大？' }],
      notes: '总结：算法要多练\n二面：2026年11月12日',
    });
  });

  it('stands in a list as well', () => {
    const note = '- Was ist ein Heap?\n- Was ist ein Mutex?\n- Nächster Schritt: Probetag am 12. November\n- Outcome: offer';
    expect(closed(note)).toMatchObject({
      said: [undefined, undefined],
      outcome: 'offer',
      nextSteps: [{ text: 'Probetag am 12. November' }],
    });
  });

  it('is not what each question has', () => {
    expect(closed('Q: What is a heap?\nResult: passed\nQ: What is a mutex?\nResult: passed').outcome).toBeUndefined();
  });
});

describe('the company', () => {
  it.each([
    ['2023-03-14 Заря-Софт (Backend Junior)', 'Собесы', 'Заря-Софт'],
    ['2024-05-16-nubila', 'entrevistas', 'nubila'],
    ['2026-03-04', 'northgate', 'northgate'],
    ['phone', 'brightwell', 'brightwell'],
    ['株式会社アオバ', '面接メモ', 'アオバ'],
    ['2026-03-04', 'notes', undefined],
    ['2026-03-04', 'blog', undefined],
    ['round 1', '面经', undefined],
    ['today', 'src', undefined],
    ['notes', '2026', undefined],
  ])('of %s in %s is %s', (file, folder, expected) => {
    expect(company('1. Why containers?\n2. How do they start?', file, folder, 'me')).toBe(expected);
  });

  it('is not who wrote it', () => {
    expect(company('作者: mira (小米拉), 版块: 求职\n\n1. 怎么设计缓存', 'mira', 'orbit', 'interview')).toBe('orbit');
  });

  it.each([
    ['Entretien technique chez Opale, le 21 février, en visio avec deux développeuses très agréables.', 'Opale'],
    ['Вчера прошёл собеседование в Полюс Софт, это заняло примерно час, говорили в основном о базах.', 'Полюс Софт'],
    ['Technical round with the platform team', undefined],
    ['Notes from the Pied Piper interview (yesterday, with Richard)', 'Pied Piper'],
    ['My interview yesterday, with Richard', undefined],
    ['Cyberdyne 11/20 - onsite - 4h', 'Cyberdyne'],
    ['Hooli, frontend, Nov 17', 'Hooli'],
    ['Mutexes, locks, queues', undefined],
  ])('in the words of a note: %s', (note, expected) => {
    expect(company(`${note}\n\n- Why us?`, 'notes', 'interviews')).toBe(expected);
  });

  it('stands above the days of its rounds', () => {
    const note =
      '# Stark Industries\n\n## 2026-11-02 recruiter screen\n\n- Why us?\n\n## 2026-11-09 technical\n\n- What is a heap?\n\n## 2026-11-16 final\n\n- Where do you see yourself?';
    expect(read(note, 'notes').map(({ interview: { company: name, date, stage } }) => [name, date, stage])).toEqual([
      ['Stark Industries', '2026-11-02', 'recruiter-screen'],
      ['Stark Industries', '2026-11-09', 'technical'],
      ['Stark Industries', '2026-11-16', 'final'],
    ]);
  });

  it('gives no role by two letters', () => {
    expect(read('What is a heap?', 'qa')[0]?.interview.role).toBeUndefined();
  });
});

describe('the lines above the questions', () => {
  it.each([
    ['Interview at Globex\n~35 min\n\nWhat is a heap?', 35, undefined],
    ['Vorstellungsgespräch bei Globex\n50 Minuten, mit Frau Dr. Müller\n\n- Was ist ein Heap?', 50, undefined],
    ['环宇科技 一面\n45分钟\n面试官：王老师\n\n1. 什么是堆？', 45, ['王老师']],
    ['Собеседование в Глобекс\n1 час\n\n- Что такое куча?', 60, undefined],
    ['Interview at Globex\n3 people were late by 10 min\n\nWhat is a heap?', undefined, undefined],
    ['Interview at Globex\n\nInterviewer: why do you ask?', undefined, undefined],
  ])('tell the length and who asked: %j', (note, minutes, interviewers) => {
    const [found] = read(note);
    expect([found?.interview.minutes, found?.interview.interviewers]).toEqual([minutes, interviewers]);
  });
});
