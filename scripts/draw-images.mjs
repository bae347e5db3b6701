// Draws the pictures of the sample blog and the icon from shapes written here, so that every picture in the repository is ours and can be redrawn.
// Run by hand: node scripts/draw-images.mjs [CHROMIUM]. The PNG files are committed; nothing else calls this.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const width = 1200;
const height = 630;

const background = (colour) => `<rect width="${width}" height="${height}" fill="${colour}"/>`;
const circle = (x, y, radius, colour, opacity = 1) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" fill-opacity="${opacity}"/>`;
const path = (data, colour, opacity = 1) => `<path d="${data}" fill="${colour}" fill-opacity="${opacity}"/>`;
const stroke = (data, colour, thickness, opacity = 1) =>
  `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round" stroke-opacity="${opacity}"/>`;
const box = (x, y, w, h, colour, round = 24, opacity = 1) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${colour}" fill-opacity="${opacity}"/>`;
const range = (count) => Array.from({ length: count }, (_, index) => index);

/** A wave from edge to edge whose swing shrinks from left to right. */
function calmingWave(y, swing, colour, opacity) {
  const points = range(61).map((step) => {
    const x = step * 20;
    return `${x},${(y + Math.sin(x / 70) * swing * (1 - x / width) ** 1.4).toFixed(1)}`;
  });
  return path(`M0,${height} L${points.join(' L')} L${width},${height} Z`, colour, opacity);
}

const pictures = {
  acceptance: [
    background('#f3e9e2'),
    circle(820, 230, 90, '#f2b88b', 0.85),
    path('M0,630 L0,430 C220,300 420,300 680,470 C820,560 1000,600 1200,600 L1200,630 Z', '#7f9c96'),
    path('M1200,630 L1200,400 C1000,310 800,330 560,480 C420,565 200,610 0,610 L0,630 Z', '#a9bfb4', 0.85),
  ],
  'course-acceptance': [
    background('#e4ece9'),
    box(400, 90, 400, 450, '#fbf8f3', 18),
    box(400, 90, 46, 450, '#7f9c96', 18),
    path('M470,420 C540,330 610,330 680,400 C710,430 750,440 780,440 L780,470 L470,470 Z', '#a9bfb4'),
    circle(690, 250, 38, '#f2b88b'),
  ],
  'wise-mind': [
    background('#f4f1ea'),
    circle(490, 315, 210, '#e8a48c', 0.85),
    circle(710, 315, 210, '#7fb0c4', 0.75),
    path('M600,136 A210,210 0 0 1 600,494 A210,210 0 0 1 600,136 Z', '#f9e7b4', 0.95),
  ],
  tipp: [
    background('#eaf3f6'),
    calmingWave(250, 150, '#b9d7e2', 0.9),
    calmingWave(360, 120, '#8dbccd', 0.75),
    calmingWave(470, 90, '#5e9ab0', 0.7),
  ],
  'dear-man': [
    background('#f3eee6'),
    box(190, 140, 420, 250, '#d98f76', 120, 0.9),
    path('M300,370 L270,480 L390,385 Z', '#d98f76', 0.9),
    box(590, 250, 420, 250, '#6f9fb0', 120, 0.85),
    path('M900,480 L940,580 L800,495 Z', '#6f9fb0', 0.85),
  ],
  validation: [
    background('#eef0ec'),
    ...range(6).map((step) =>
      box(
        150 + step * 150,
        470 - step * 65,
        150,
        600,
        ['#3f6f73', '#558489', '#6d999b', '#88aeac', '#a6c4bd', '#c9dbd0'][step],
        10,
      ),
    ),
    circle(975, 92, 34, '#f2c07c'),
  ],
  chain: [
    background('#f2efe9'),
    ...range(7).map(
      (link) =>
        `<ellipse cx="${150 + link * 150}" cy="${315 + Math.sin(link) * 40}" rx="92" ry="56" fill="none" stroke="${['#c8795f', '#d99b78', '#e2bc8e', '#b8c6a8', '#8fb3a6', '#6b9aa0', '#4f7f8f'][link]}" stroke-width="24"/>`,
    ),
  ],
  'diary-card': [
    background('#e9eef2'),
    box(290, 70, 620, 490, '#ffffff', 20),
    ...range(5).flatMap((row) =>
      range(7).map((day) =>
        box(340 + day * 76, 120 + row * 82, 60, 60, '#5e8fa6', 12, 0.12 + 0.12 * ((row * 3 + day * 5) % 7)),
      ),
    ),
  ],
  'opposite-action': [
    background('#f5ede6'),
    stroke('M420,420 A190,190 0 0 1 700,170', '#cf8468', 42),
    path('M770,250 L680,110 L640,230 Z', '#cf8468'),
    stroke('M780,210 A190,190 0 0 1 500,460', '#5f93a3', 42),
    path('M430,380 L520,520 L560,400 Z', '#5f93a3'),
  ],
  vignette: [
    background('#efece4'),
    path('M230,170 L470,170 L520,220 L960,220 L960,520 L230,520 Z', '#d8c6a0'),
    box(270, 250, 660, 250, '#fbf9f4', 8),
    path('M560,430 C540,330 620,290 720,290 C730,390 660,450 560,430 Z', '#7ea184'),
    stroke('M545,455 C590,400 640,350 700,305', '#56785d', 7),
  ],
  training: [
    background('#f1f3ee'),
    box(360, 85, 220, 220, '#7fb0c4', 30),
    box(620, 85, 220, 220, '#e0a088', 30),
    box(360, 345, 220, 220, '#93b59a', 30),
    box(620, 345, 220, 220, '#c9b178', 30),
    circle(600, 325, 74, '#fff6dc'),
    circle(600, 325, 46, '#f2c46d'),
  ],
  wave: [
    background('#e8f1f5'),
    path(
      'M0,630 L0,430 C180,430 240,160 480,150 C690,145 700,330 590,350 C720,430 960,420 1200,400 L1200,630 Z',
      '#7fb2c6',
    ),
    path('M0,630 L0,520 C300,470 620,520 1200,470 L1200,630 Z', '#5a93ab', 0.8),
    path('M850,375 L1010,368 L975,425 L885,428 Z', '#b8664c'),
    path('M925,362 L925,240 L990,350 Z', '#fbf7ee'),
  ],
  lantern: [
    background('#24384a'),
    circle(600, 330, 260, '#f2b96b', 0.12),
    circle(600, 330, 180, '#f2b96b', 0.18),
    stroke('M540,190 A60,60 0 0 1 660,190', '#d8c6a0', 12),
    box(520, 190, 160, 26, '#d8c6a0', 8),
    box(532, 216, 136, 210, '#fbe3ae', 16),
    box(512, 426, 176, 30, '#d8c6a0', 8),
    path('M600,260 C640,320 640,390 600,392 C560,390 560,320 600,260 Z', '#e89a4f'),
  ],
  team: [
    background('#f0eee8'),
    circle(600, 315, 130, '#dccfae'),
    ...range(5).map((seat) => {
      const angle = (seat / 5) * 2 * Math.PI - Math.PI / 2;
      return circle(
        (600 + Math.cos(angle) * 215).toFixed(1),
        (315 + Math.sin(angle) * 215).toFixed(1),
        56,
        ['#c97f66', '#7fa8b5', '#8fae8b', '#c9a65f', '#8d84a8'][seat],
      );
    }),
  ],
  'middle-path': [
    background('#f6ead9'),
    circle(600, 235, 80, '#f0a868'),
    path('M0,630 L0,260 C200,240 420,300 570,300 L470,630 Z', '#86a58f'),
    path('M1200,630 L1200,240 C980,240 780,300 630,300 L760,630 Z', '#6f94a0'),
    path('M570,300 L630,300 L760,630 L470,630 Z', '#fbf4e2'),
  ],
  stage: [
    background('#e7e5ee'),
    path('M500,0 L700,0 L960,560 L240,560 Z', '#fff7dd', 0.7),
    box(140, 520, 920, 60, '#7a7391', 8),
    box(560, 380, 80, 140, '#a59fba', 8),
  ],
  'group-room': [
    background('#edf0ea'),
    ...range(8).map((chair) => box(165 + chair * 112, 330 + (chair - 3.5) ** 2 * -9, 78, 110, '#88a58f', 16)),
    box(0, 520, 1200, 110, '#d5d9c9', 0),
  ],
};

const heroes = Object.entries(pictures).map(([name, shapes]) => ({
  file: join(root, 'sample/images', `${name}.png`),
  width,
  height,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.join('')}</svg>`,
}));
const icon = {
  file: join(root, 'media/icon.png'),
  width: 256,
  height: 256,
  svg: readFileSync(join(root, 'media/icon.svg'), 'utf8'),
};

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
mkdirSync(join(root, 'sample/images'), { recursive: true });
for (const picture of [...heroes, icon]) {
  await page.setViewportSize({ width: picture.width, height: picture.height });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${picture.svg}`);
  writeFileSync(picture.file, await page.screenshot({ omitBackground: true }));
}
await browser.close();
