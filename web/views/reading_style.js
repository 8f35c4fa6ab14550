// The looks of the articles (style.js says the rest).
export const readingStyle = `
.reading{max-width:43em;margin:0 auto}
.reading header{margin:.4em 0 1em}
.beside-text{margin-bottom:1em}
.reading header .read{font-size:clamp(1.45em,3.2cqi,2.1em);line-height:1.25;text-wrap:balance;scroll-margin-top:8em}
.reading [data-block]{scroll-margin-top:8em}
.reading [data-block]:focus:not(:focus-visible),.reading mark:focus,.reading header .read:focus{outline:0}
.meta{margin-top:.5em}
.meta .src time{display:none}
.notice{margin-top:.8em;padding:.5em .8em;background:var(--raised);border-left:4px solid var(--muted)}
.notice.bad{border-color:var(--danger)}
.bad{color:var(--danger)}
.notice.bad{color:inherit}
.tool-bar{display:flex;flex-wrap:wrap;gap:.5em 1.6em;justify-content:space-between;padding:.8em 0;border-block:1px solid var(--line)}
.layers u{text-decoration:none}
.layers .pill[class*=k-]{padding-bottom:.5em;background:none;color:inherit;border-color:var(--k)}
.layers .pill[class*=k-][aria-pressed=false]{color:var(--muted);border:1px dashed var(--line)}
.k-speech{--k:var(--muted);--u:solid 1px}

.text{font:1.15em/1.65 var(--serif);margin:1.2em 0 3em}
.text:lang(zh){line-height:1.85}
.text p,.text ul,.text figure,.text>*,.talk-turn>*{margin-bottom:1em}
.text h3,.text h4,.text h5,.text h6{font-weight:700;margin:1.6em 0 .6em;line-height:1.4}
.text h3{font-size:1.18em}.text h4{font-size:1.06em}.text h6{color:var(--muted)}
.text li{list-style:disc;margin:0 0 .4em 1.2em}
.text .more,.text .tag,.turn-head,.metadata,.dropped,.voice-tag,.caption,.rows{font-family:var(--sans)}
.text .more{margin-left:.8em}
.caption{padding-left:.8em;border-left:2px solid var(--line);line-height:1.5}
.text .caption figcaption{margin:0;color:var(--muted);font-size:.86em}
.rows{font-size:.86em;line-height:1.5}
.rows tr:first-child{border-top:2px solid var(--text)}
.rows .num{text-align:right}
.rows th{font-size:1em}
.herald{color:var(--accent);padding:0 .5em;font-family:var(--sans)}

.text :is(p,li,h3,h4,h5,h6)[data-block][lang]:not(.metadata){font-family:var(--serif)}
.text .talk-turn>:last-child{margin-bottom:.4em}
.talk-turn{padding:.6em 1em .3em;margin:0 0 .8em;border-radius:.6em}
.talk-turn.question{background:var(--raised);margin-right:2em;border-bottom-left-radius:0;width:fit-content;max-width:calc(100% - 2em)}
.talk-turn.answer,.talk-turn.monologue{margin-left:2em;border-left:3px solid var(--line);border-radius:0;padding-top:.1em}
.talk-turn.monologue{margin-left:0}
.talk-turn.question>p{font-weight:600}
.text .talk-turn .turn-head{display:flex;flex-wrap:wrap;gap:.1em .8em;align-items:baseline;font-size:.82em;line-height:1.5;font-weight:400;margin-bottom:.3em}
.turn-head .tag{margin:0;white-space:normal;font-size:.86em}
.occasion{color:var(--accent)}

.text .dropped{line-height:1.5;border:1px dashed var(--line);padding:.5em .8em;text-align:left;margin:0 0 1em}
.dropped p{margin:.6em 0}
.text .short-mark{display:inline-block;border:0;padding:0;margin:0;font-size:.8em;vertical-align:baseline}
.text .short-mark[open]{border:1px dashed var(--line);padding:0 .5em}
.short-mark summary{list-style:none;padding:0 .4em;display:inline-block;border-radius:2px}
.short-mark summary:hover{background:var(--raised)}
.short-mark summary::-webkit-details-marker{display:none}
.short-mark .tools-row,.short-mark .cut{display:inline-flex;margin-right:.8em}
.run>div:first-of-type{margin-top:.6em}
.run .dropped{border-style:dotted;margin:0 0 .5em;font-size:1em}
.tools-row{display:flex;flex-wrap:wrap;gap:.3em 1.6em}
.text .tools-row .more{margin:0;font-size:1em}

mark.k-here{outline:2px solid var(--accent)}
.found-bar{position:sticky;bottom:.8em;width:fit-content;display:flex;gap:.3em;align-items:center;padding:.2em .3em .2em 1em;margin-top:-2em;font-size:.92em;
border:1px solid var(--line);border-radius:2em;background:var(--surface);box-shadow:0 4px 16px light-dark(#0002,#0008)}
.on.k-quote:not(mark){background:color-mix(in srgb,var(--text) 7%,transparent)}
.reading .on.k-quote:not(.k-PER,.k-ORG,.k-LOC,.k-PRODUCT,.k-EVENT,.k-MEDIA,.k-figure,.k-time){text-decoration:none}
.reading mark{background:var(--mark)}
.on{cursor:pointer;border-radius:2px}
.on:hover,.reading .on.current{background:color-mix(in srgb,var(--k) 18%,transparent)}
.v-quoted,.v-paraphrase,.v-question{box-shadow:inset 0 -.14em color-mix(in srgb,var(--v) 55%,transparent)}
.v-quoted{--v:var(--np-series-1,light-dark(#b0401a,#ff9e73))}
.v-paraphrase{--v:var(--np-series-4,light-dark(#9c2f7c,#f08fd0))}
.v-question{--v:var(--np-series-2,light-dark(#0b62a8,#78b8f5))}
.voice-tag{margin-right:.4em;font-weight:400;padding:.1em .5em;border:1px solid var(--line);border-radius:2px;font-size:.7em;background:var(--surface)}
h2 .voice-tag{font-size:.4em;vertical-align:.4em}

.card,.outline{border-top:2px solid var(--text);padding:.4em 0}
.card summary,.outline summary{font-weight:700}
.card dl{display:grid;grid-template-columns:1fr;gap:.5em;margin:.5em 0;position:relative}
.card dl>div{display:grid;grid-template-columns:7.5em minmax(0,15em);gap:0 .8em}
.card dd{line-height:1.4}
.card .item,.card .arrow{margin-right:.5em}
.value{text-decoration:underline dotted var(--muted);text-underline-offset:.25em}
.value:hover,.value[aria-expanded=true]{text-decoration-style:solid;text-decoration-color:var(--accent)}
.value .tag{display:inline-block;text-decoration:none}
.proof{position:absolute;left:24em;right:0;z-index:2;padding:.8em 1em;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);box-shadow:0 6px 24px light-dark(#0003,#000a)}
.proof .line{display:block;margin-bottom:.4em}
.proof small{display:block;margin:0}
.proof .more{margin-top:.4em}
.outline ol{margin-top:.4em;max-height:calc(100vh - var(--np-sticky-top,0px) - 11em);overflow:auto;position:relative}
.outline button{display:block;width:100%;padding:.25em .5em .25em .8em;border-left:2px solid var(--line);border-radius:0;line-height:1.35;font-size:.92em}
.outline button:hover{background:var(--raised)}
.outline [aria-current]{border-color:var(--accent);font-weight:600}

.outline .depth-2{padding-left:1.6em}.outline .depth-3{padding-left:2.4em}.outline .depth-4{padding-left:3.2em}
.outline .asked{color:var(--muted)}
.outline .asked[aria-current]{color:inherit}

@container np (min-width:82em){
.reading{max-width:60.4em}
.sheet{display:grid;grid-template:auto 1fr/15em minmax(0,43em);gap:0 2.4em}
.sheet>header,.column{grid-column:2}
.beside-text{grid-area:1/1/3/2;display:flex;flex-direction:column;gap:1em;font-size:.92em}
.outline{position:sticky;top:calc(var(--np-sticky-top,0px) + 6.4em)}
.card dl>div{grid-template-columns:minmax(0,1fr)}
.proof{left:calc(100% - 1em);right:auto;width:24em}
}
@container np (max-width:40em){
.text{font-size:1.06em}
.card dl>div{grid-template-columns:6em minmax(0,1fr)}
.proof{position:static;display:block;margin:.3em 0}
.talk-turn.question{margin-right:.8em}
.talk-turn.answer{margin-left:.8em}
}
@media (forced-colors:active){
.talk-turn.question{border:1px solid}
.outline [aria-current]{outline:2px solid Highlight}
}
@media print{
.outline,.tool-bar,.found-bar,.herald,.proof,.reading>.row,.tools-row{display:none!important}
.reading{max-width:none}.sheet{display:block}
.dropped:not([open]){display:none}
h3,h4,h5,h6,.turn-head{break-after:avoid}
}
`;
