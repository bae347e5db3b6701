/**
 * The parts of the `clinic` theme. Every value is escaped as it is written. What is HTML already (body, pictures) comes
 * as a slot, a token that is filled after Liquid ran, so that nothing of a post is ever read as a template.
 */
export const clinicTemplates: Readonly<Record<string, string>> = {
  page: `<div class="wisemark-page theme-clinic" lang="{{ language }}">
<article class="post">
{% render 'hero', post: post %}
{% render 'body', post: post %}
{% if post.training %}{% render 'training', training: post.training %}{% endif %}
{% if post.newsletter %}{% render 'sign-up' %}{% endif %}
</article>
{% if cards.size > 0 %}{% render 'related', cards: cards %}{% endif %}
{% render 'footer', post: post %}
</div>`,

  hero: `<header class="hero">
<div class="hero-words">
{% if post.category %}<p class="eyebrow">{{ post.category }}</p>{% endif %}
{% if post.title %}<h1 class="post-title">{{ post.title }}</h1>{% endif %}
{% if post.titleSlot %}<div class="post-title">{{ post.titleSlot }}</div>{% endif %}
{% if post.dek %}<p class="dek">{{ post.dek }}</p>{% endif %}
{% render 'byline', post: post %}
</div>
{% if post.picture %}<figure class="hero-picture">{{ post.picture }}</figure>{% endif %}
</header>`,

  byline: `<ul class="byline" aria-label="About this post">
{% if post.draft %}<li class="draft-flag">Draft</li>{% endif %}
{% if post.author %}<li class="author">By {{ post.author }}</li>{% endif %}
{% if post.date %}<li>{% if post.day %}<time datetime="{{ post.day }}">{{ post.date }}</time>{% else %}{{ post.date }}{% endif %}</li>{% endif %}
<li>{{ post.minutes }} min read</li>
</ul>`,

  body: `<div class="body">
{% if post.bodySlot %}{{ post.bodySlot }}{% else %}<p class="empty">This post has no text yet.</p>{% endif %}
</div>`,

  training: `<aside class="training" aria-label="Training">
{% if training.picture %}<div class="training-picture">{{ training.picture }}</div>{% endif %}
<div class="training-words">
<p class="eyebrow">Training</p>
<h2>{{ training.title }}</h2>
{% if training.presenter %}<p class="presenter">With {{ training.presenter }}</p>{% endif %}
{% if training.blurb %}<p>{{ training.blurb }}</p>{% endif %}
{% if training.facts.size > 0 %}<ul class="facts">{% for fact in training.facts %}<li>{{ fact }}</li>{% endfor %}</ul>{% endif %}
{% if training.url %}<p><a class="button" href="{{ training.url }}">{{ training.callToAction }}</a></p>{% endif %}
</div>
</aside>`,

  'sign-up': `<section class="sign-up" aria-label="Sign up by e-mail">
<div>
<h2>New posts in your inbox</h2>
<p>Tools and ideas for your practice, sent as we publish them.</p>
</div>
<form>
<fieldset disabled aria-describedby="wisemark-sign-up-note">
<label for="wisemark-sign-up-mail">E-mail address</label>
<div class="field"><input id="wisemark-sign-up-mail" type="email" placeholder="you@example.org" autocomplete="off"><button type="button" class="button">Sign up</button></div>
</fieldset>
<p class="note" id="wisemark-sign-up-note">Shown as readers will see it. Nothing is sent from here.</p>
</form>
</section>`,

  related: `<section class="related" aria-labelledby="wisemark-related-heading">
<h2 id="wisemark-related-heading">You may also be interested in</h2>
<div class="cards">
{% for card in cards %}{% render 'related-card', card: card %}{% endfor %}
</div>
</section>`,

  'related-card': `<article class="card" data-related-card{% if card.path %} data-path="{{ card.path }}"{% endif %}{% if card.why %} title="{{ card.why }}"{% endif %}>
<div class="card-picture">{% if card.picture %}{{ card.picture }}{% elsif card.label %}<span class="card-blank" role="img" aria-label="{{ card.label }}"><span>{{ card.label }}</span></span>{% else %}<span class="card-blank" aria-hidden="true"></span>{% endif %}</div>
<div class="card-words">
<h3>{% if card.url %}<a href="{{ card.url }}">{{ card.title }}</a>{% elsif card.path %}<a href="#">{{ card.title }}</a>{% else %}{{ card.title }}{% endif %}</h3>
{% if card.excerpt %}<p class="card-excerpt">{{ card.excerpt }}</p>{% endif %}
</div>
</article>`,

  footer: `<footer class="page-footer">
{% if post.tags.size > 0 %}<ul class="tags" aria-label="Tags">{% for tag in post.tags %}<li>{{ tag }}</li>{% endfor %}</ul>{% endif %}
{% if post.address %}<p class="address">Address on the blog: <span>{{ post.address }}</span></p>{% endif %}
</footer>`,
};
