import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness } from '../../../src/journal/meaning/likeness.js';
import { meaningOf } from '../../../src/journal/meaning/meaning.js';
import { vocabulary } from '../../support/vocabulary.js';

const like = (one: string, other: string) => likeness(meaningOf(one, vocabulary), meaningOf(other, vocabulary));

describe('the same question', () => {
  it.each([
    ['What is a hash collision?', '什么是哈希冲突？'],
    ['What is a hash collision?', 'How would you define hash collisions?'],
    ['What is the difference between an array and a linked list?', '数组和链表的区别是什么'],
    ['What is the difference between an array and a linked list?', 'linked list vs array'],
    ['What is the difference between an array and a linked list?', '配列と連結リストの違いを説明してください'],
    ['What is the difference between an array and a linked list?', '배열과 연결 리스트의 차이를 설명해주세요'],
    ['What is idempotency?', '什么是幂等性'],
    ['What is idempotency?', '冪等性とは何ですか'],
    ['Why do we need message queues?', '为什么要使用消息队列？'],
    ['What are the isolation levels of transactions?', '事务的隔离级别有哪些？'],
    ['Explain the CAP theorem', 'CAP 定理是什么？'],
    ['How does HTTPS work?', 'HTTPS 的原理'],
    ['Explain the singleton pattern.', 'シングルトンパターンとは'],
    ['What is a memory leak?', '메모리 누수란 무엇인가요?'],
    ['Merge two sorted lists', '合并两个有序链表'],
    ['What is your salary expectation?', '期望薪资是多少？'],
    ['Introduce yourself, please.', '자기소개 부탁드립니다'],
    ['Tell me about a time you missed a deadline.', 'Describe a situation in which you missed a deadline'],
    ['What is a race condition in Go?', 'What is a race condition?'],
    ['How do you handle failure?', 'Tell me about a time you failed'],
    ['How do you deal with a conflict with a colleague?', 'Why was there a conflict with a colleague?'],
    ['Why is Redis fast?', 'Redis 为什么快？'],
  ])('is %j and %j', (one, other) => {
    expect(like(one, other)).toMatchObject({ same: true });
  });
});

describe('not the same question', () => {
  it.each([
    ['What is an array?', 'What is a linked list?'],
    ['Array vs linked list', 'Array vs hash table'],
    ['What is a hash collision?', 'How would you implement a hash table?'],
    ['What are the isolation levels of transactions?', 'What is a distributed transaction?'],
    ['Why do we need message queues?', 'How do you guarantee the order of messages in a queue?'],
    ['Depth-first search', 'Breadth-first search'],
    ['二叉树的前序遍历', '二叉树的后序遍历'],
    ['Explain the singleton pattern.', 'Explain the observer pattern.'],
    ['What is a thread pool in Java?', 'What is a connection pool in Java?'],
    ['HTTP 2 と HTTP 3 の違い', 'HTTP 1.1 と HTTP 2 の違い'],
    ['Two sum', 'Three sum'],
    ['What is a left join?', 'What is a right join?'],
    ['二叉树的最大深度', '二叉树的最小深度'],
    ['The 3 zorblats', 'The 4 zorblats'],
    ['What are your strengths?', 'What are your weaknesses?'],
    ['Why do you want this job?', 'Why are you leaving your job?'],
    ['데드락이란?', '라이브락이란?'],
    ['What is a zorblat?', 'What is a quuxify?'],
    ['What is a race condition in Go?', 'What is a race condition in Java?'],
    ['What is quicksort?', 'What is the time complexity of quicksort?'],
  ])('is %j and %j', (one, other) => {
    expect(like(one, other)).toMatchObject({ same: false });
  });
});

describe('likeness', () => {
  const QUESTIONS = [
    'What is a mutex?',
    '死锁是什么',
    'deep and shallow copy in JS',
    '왜 우리 회사에 지원했나요?',
    'Zorblat 3 vs 4',
    '',
    '?!',
  ];
  const anyText = fc.oneof(fc.constantFrom(...QUESTIONS), fc.string({ unit: 'grapheme', maxLength: 60 }));

  it('is the same from both sides, from 0 to 1, and the same at every call', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const there = like(one, other);
        expect(like(other, one)).toMatchObject({ score: there.score, same: there.same });
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(like(one, other)).toEqual(there);
      }),
    );
  });

  it('is whole between a text and itself, where it says anything', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const says = meaningOf(text, vocabulary).terms.size > 0;
        expect(like(text, text)).toMatchObject({ score: says ? 1 : 0, same: says });
      }),
    );
  });

  it.each([
    ['What is a MUTEX', 'what is a mutex?'],
    ['What is a mutex?', 'Ｗｈａｔ　ｉｓ　ａ　ｍｕｔｅｘ？'],
    ['What is a "mutex"?', '  what   is a mutex...  '],
    ['What is load-balancing?', 'What is load balancing?'],
    ['Redis 缓存雪崩', 'redis缓存雪崩。'],
  ])('takes %j and %j for one text', (one, other) => {
    expect(like(one, other).score).toBe(1);
  });

  it('says which terms met, and which did not', () => {
    expect(like('process vs thread', 'thread vs coroutine')).toMatchObject({ met: ['thread'], apart: ['process', 'coroutine'] });
  });
});
