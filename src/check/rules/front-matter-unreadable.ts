import { ownSource, type PostRule } from './rule.ts';

export const frontMatterUnreadable: PostRule = {
  scope: 'post',
  id: 'front-matter-unreadable',
  category: 'structure',
  severity: 'warning',
  title: 'Front matter that cannot be read',
  why: 'A blog that can’t read the front matter drops the post or shows it without title, date and pictures.',
  sources: [ownSource],
  bad: ['---\ntitle: "Wise mind\n---\n\nText.'],
  good: ['---\ntitle: "Wise mind"\n---\n\nText.'],
  check: (post) =>
    post.frontMatter.problems.map((problem) => ({
      rule: frontMatterUnreadable,
      start: problem.span.start,
      end: problem.span.end,
      message: problem.message,
      fixes: [],
    })),
};
