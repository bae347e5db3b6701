import { ownSource, type RuleInfo } from './rule.ts';

/**
 * Related posts in front matter that cannot be shown as meant. It needs the whole blog, so no check of one post runs it: the service
 * looks where it has the blog's index, for the preview and for `wisemark related`.
 */
export const relatedTarget: RuleInfo = {
  id: 'related-target',
  category: 'structure',
  severity: 'information',
  title: 'Related post that is not there',
  why: 'A card for a post that was renamed, is a draft or is the post itself leads readers nowhere, and most blogs drop it in silence.',
  sources: [ownSource],
  bad: ['---\ntitle: Wise mind\nslug: wise-mind\nrelated: [wise-mind]\n---\n\nText.'],
  good: ['---\ntitle: Wise mind\nslug: wise-mind\n---\n\nText.'],
};
