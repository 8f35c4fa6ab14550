// The element's look, as one constructable sheet for all instances: allowed under `style-src 'self'`,
// and nothing leaks in or out. A page restyles it through the --np-* properties and ::part().

const CSS = `
:host{all:initial;display:block;container:np/inline-size;color-scheme:inherit;min-height:var(--np-min-block-size,320px)}
:host([hidden]){display:none}
.np{
--surface:var(--np-surface,light-dark(#fff,#14171b));
--raised:var(--np-raised,light-dark(#f4f5f7,#1d2127));
--text:var(--np-text,light-dark(#15181d,#e9ebee));
--muted:var(--np-muted,light-dark(#58606b,#a3abb6));
--line:var(--np-border,light-dark(#d8dbe0,#363c45));
--accent:var(--np-accent,light-dark(#3f35a3,#b3adff));
--on-accent:var(--np-on-accent,light-dark(#fff,#14171b));
--focus:var(--np-focus,var(--accent));
--mark:var(--np-mark-bg,light-dark(#ffe38c,#655000));
--mark-text:var(--np-mark-text,light-dark(#15181d,#fff8e0));
--danger:var(--np-danger,light-dark(#a3261b,#ff9a8c));
--radius:var(--np-radius,4px);
--gap:var(--np-gap,1.25em);
--per:var(--np-series-1,light-dark(#b0401a,#ff9e73));
--org:var(--np-series-2,light-dark(#0b62a8,#78b8f5));
--loc:var(--np-series-3,light-dark(#1b7348,#63cf97));
--product:var(--np-series-4,light-dark(#9c2f7c,#f08fd0));
--event:var(--np-series-5,light-dark(#7a5d00,#e0bd4c));
--media:var(--np-series-6,light-dark(#0f6e78,#5fd0dc));
--figure:var(--np-series-7,light-dark(#4a5568,#b7c0cd));
--time:var(--np-series-8,light-dark(#5d4a9c,#c0b2ff));
font:var(--np-font-size,15px)/var(--np-line-height,1.45) var(--sans);
color:var(--text);background:var(--surface);text-align:start;overflow-wrap:anywhere;text-autospace:normal;
-webkit-text-size-adjust:100%;text-size-adjust:100%;max-height:var(--np-max-block-size,none)}
.np:lang(zh-Hans),.np :lang(zh-Hans){
--sans:var(--np-font,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif);
--serif:var(--np-font-read,"Songti SC","Noto Serif CJK SC",SimSun,serif)}
.np:lang(zh-Hant),.np :lang(zh-Hant){
--sans:var(--np-font,"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif);
--serif:var(--np-font-read,"Songti TC","Noto Serif CJK TC",PMingLiU,serif)}
.np:lang(en),.np :lang(en){
--sans:var(--np-font,-apple-system,"Segoe UI",Roboto,Arial,"Noto Sans CJK KR",sans-serif);
--serif:var(--np-font-read,"Iowan Old Style",Charter,"Noto Serif CJK KR",Georgia,serif)}
*,::before,::after{box-sizing:border-box}
[lang]{font-family:var(--sans)}
.read,.read [lang]{font-family:var(--serif)}
h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0;font-size:1em;font-weight:inherit}
button,input,textarea{font:inherit;color:inherit;letter-spacing:inherit}
button{background:none;border:0;padding:0;text-align:start;cursor:pointer;border-radius:var(--radius)}
button:disabled{opacity:.45;cursor:default}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
small{font-size:.86em;color:var(--muted)}
b{font-weight:650}
q{quotes:"“" "”" "‘" "’"}
q:lang(zh-Hant){quotes:"「" "」" "『" "』"}
mark{background:var(--mark);color:var(--mark-text);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.1em 0}
a{color:var(--accent)}
code{font-family:ui-monospace,monospace;font-size:.86em;overflow-wrap:anywhere}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.plain,.docs,.hits,.days,.short{list-style:none}
.row{display:flex;flex-wrap:wrap;gap:.5em 1.2em;align-items:center;justify-content:space-between;margin-block-end:1em}
.empty{color:var(--muted);padding:2em 0;max-width:36em}

.spectrum{display:flex;height:4px}
.spectrum i{background:var(--k);min-width:4px}
.k-PER{--k:var(--per);--u:solid 2px}.k-ORG{--k:var(--org);--u:double 3px}.k-LOC{--k:var(--loc);--u:dotted 2px}
.k-PRODUCT{--k:var(--product);--u:dashed 2px}.k-EVENT{--k:var(--event);--u:wavy 1.5px}.k-MEDIA{--k:var(--media);--u:solid 4px}
.k-figure{--k:var(--figure);--u:dotted 1px}.k-time{--k:var(--time);--u:dashed 1px}.k-quote{--k:var(--muted);--u:solid 1px}

.top{display:grid;grid-template-columns:auto minmax(12em,34em) auto;gap:.5em 1.6em;align-items:center;justify-content:space-between;
padding:.5em var(--gap) 0;position:sticky;inset-block-start:var(--np-sticky-top,0);z-index:3;background:var(--surface);border-block-end:1px solid var(--line)}
.brand{display:flex;flex-direction:column;line-height:1.2}
.brand b{font-size:1.15em;font-weight:750;letter-spacing:-.01em}
.counts{font-size:.76em;color:var(--muted);min-height:1.2em;font-variant-numeric:tabular-nums}
.find{position:relative;margin:0}
.find input,.filter,.import input[type=url],textarea{width:100%;background:var(--raised);border:1px solid var(--line);border-radius:var(--radius);padding:.5em .8em}
.find input{padding-inline-end:2em}
.find input:focus,.filter:focus{background:var(--surface)}
input::placeholder,textarea::placeholder{color:var(--muted);opacity:1}
kbd{font:600 .78em/1.5 ui-monospace,monospace;color:var(--muted);border:1px solid var(--line);border-radius:3px;padding:0 .5em;margin-inline-end:.2em;background:var(--surface)}
.find kbd{position:absolute;inset:50% .4em auto auto;transform:translateY(-50%)}
.find input:not(:placeholder-shown)+kbd,.find input:focus+kbd{display:none}
.tools{display:flex;gap:.5em;align-items:center}
.button{background:var(--text);color:var(--surface);font-weight:600;padding:.5em .8em;font-size:.86em;white-space:nowrap}
.button:hover{background:var(--accent);color:var(--on-accent)}
.langs{display:flex;border:1px solid var(--line);border-radius:var(--radius);overflow:clip}
.langs button{padding:.3em .5em;min-width:2em;text-align:center;border-radius:0;font-size:.86em;color:var(--muted)}
.langs [aria-pressed=true]{background:var(--raised);color:var(--text);font-weight:700}
.icon{min-width:2em;min-height:2em;text-align:center;font-size:1.06em;line-height:1;color:var(--muted)}
.icon:hover:not(:disabled){background:var(--raised);color:var(--text)}
.tabs{grid-column:1/-1;display:flex;gap:1.2em;overflow-x:auto;scrollbar-width:none}
.tabs button{padding:.5em 0 .5em;white-space:nowrap;color:var(--muted);border-block-end:3px solid transparent;border-radius:0;font-weight:550}
.tabs button:hover{color:var(--text)}
.tabs [aria-selected=true]{color:var(--text);border-color:var(--text);font-weight:700}
.searching .tabs [aria-selected=true]{border-color:var(--line)}

.progress{display:flex;gap:1em;align-items:center;padding:.5em var(--gap);background:var(--raised);font-size:.86em}
.progress progress{accent-color:var(--accent);width:min(16em,30%)}
.progress span{flex:1;font-variant-numeric:tabular-nums}
.message{display:flex;justify-content:space-between;gap:1em;padding:.5em var(--gap);background:var(--raised);border-inline-start:4px solid var(--danger);font-size:.86em}
.problem{border-inline-start:4px solid var(--danger);padding:.5em 1em;margin-block:1em;background:var(--raised)}
.problem ul{list-style:none}
.problem code{display:block;margin-block:.5em}

.body{flex:1;display:grid;grid-template-columns:minmax(0,1fr)}
.stage{padding:1.2em var(--gap) 2.5em;outline-offset:-3px;min-width:0;min-height:16em}
.pane{display:none;position:sticky;inset-block-end:0;max-height:min(55vh,30em);overflow:auto;background:var(--surface);border-block-start:3px solid var(--text);
padding:0 var(--gap) 1em;z-index:4;box-shadow:0 -6px 24px light-dark(#0002,#0008);overscroll-behavior:contain}
.pane.open{display:block}
.pane-head{display:flex;align-items:center;position:sticky;inset-block-start:0;background:inherit;padding-block:.5em;z-index:1}
.pane-head h2{flex:1;font-weight:700}
.pane-body:focus{outline:0}
.pane .hint{color:var(--muted)}
.kinds{display:flex;flex-wrap:wrap;gap:.5em 1.2em;margin-block-start:1.2em;font-size:.86em}
.kinds span{text-decoration:underline var(--u) var(--k);text-underline-offset:.25em;text-decoration-skip-ink:none}
.pane h3{font-size:1.15em;font-weight:700;line-height:1.3;margin-block:.1em .3em}
.kicker{font-size:.86em;font-weight:650;color:var(--muted)}
.pane-body>.row{margin-block-start:1.2em}
.note{font-size:.86em;color:var(--muted)}
.passage{margin-block:1em 0;padding-block-start:.8em;border-block-start:1px solid var(--line)}
.passage blockquote{font-size:1.06em;line-height:1.6;white-space:pre-line;max-height:22em;overflow:auto}
.passage blockquote:lang(zh){line-height:1.75}
figcaption{display:flex;flex-wrap:wrap;gap:.2em .8em;align-items:baseline;margin-block-start:.5em;font-size:.86em}
figcaption .more{margin-inline-start:auto}

.head{display:flex;justify-content:space-between;align-items:baseline;gap:1em;border-block-start:2px solid var(--text);padding-block:.5em .5em}
section>h2,.head h2{font-weight:700}
.more{font-size:.86em;color:var(--accent);text-underline-offset:.2em;font-weight:550}
.more:hover{text-decoration:underline}
section+section{margin-block-start:1.6em}
.src{font-size:.86em;color:var(--muted);font-weight:600;white-space:nowrap}
.src,.src [lang]{font-family:var(--sans)}
.src time{font-weight:400;margin-inline-start:.5em}
.type{font-size:.76em;font-weight:600;color:var(--k);white-space:nowrap}
.type::before{content:"";display:inline-block;width:.65em;height:.65em;margin-inline-end:.3em;background:var(--k);border-radius:1px}
.tag{border:1px solid var(--line);border-radius:2px;padding:0 .5em;white-space:nowrap;margin-inline-start:.5em}
.by{display:flex;flex-wrap:wrap;gap:.1em 1em;align-items:baseline}
.fact{display:block;width:100%;padding:.3em .5em;margin-inline:-.5em;width:calc(100% + .9em)}
.fact:hover{background:var(--raised)}
.fact.current{background:var(--raised);box-shadow:inset 3px 0 var(--accent)}
.pill{border:1px solid var(--line);border-radius:2em;padding:.2em .8em;font-size:.86em;white-space:nowrap}
.pill:hover:not(:disabled){border-color:var(--muted)}
.pill[aria-pressed=true]{background:var(--text);border-color:var(--text);color:var(--surface)}
.pill[aria-pressed=true] small{color:inherit;opacity:.8}
.pill small{margin-inline-start:.5em;font-variant-numeric:tabular-nums}
.choice{display:flex;flex-wrap:wrap;gap:.3em}

.brief{display:grid;gap:1.6em 2.5em}
.brief section{margin:0}
.brief-main,.brief-side{display:grid;gap:1.6em 2em;align-content:start;min-width:0}
.short li{border-block-end:1px solid var(--line)}
.short li:last-child{border:0}
.short .fact{padding-block:.5em;font-size:1.06em;line-height:1.6}
.short .fact:lang(zh),.short :lang(zh){line-height:1.75}
.short .src{font-size:.76em;margin-inline-start:.8em;font-family:var(--sans)}
.rank .fact{display:grid;grid-template-columns:1fr auto;gap:0 .8em;padding-block:.2em}
.rank .name{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.n{font-variant-numeric:tabular-nums;color:var(--muted);font-size:.86em}
.bar{display:flex;gap:1px;height:5px;margin-block:.1em .2em;grid-column:1/-1;min-width:4px}
.bar i{background:var(--k);min-width:1px;flex:1 1 0}
.bar i:nth-child(even){opacity:.62}
.phrases{display:flex;flex-wrap:wrap;gap:.3em}
.differ li{border-block-end:1px solid var(--line);padding-block:.1em}
.differ li:last-child{border:0}
.differ b{margin-inline-end:.5em}
.sides{display:flex;flex-wrap:wrap;gap:.3em 1.6em;margin-block-start:.2em}
.side>span:first-child{font-family:var(--serif);font-size:1.06em;margin-inline-end:.5em}
.side+.side::before{content:"≠";color:var(--danger);margin-inline-end:.5em;font-weight:700}
.voices{display:grid;gap:.5em 2em;align-items:start}
.voice q,.voice .read{display:block;font-size:1.06em;line-height:1.6;margin-block:.1em}
.voice :lang(zh){line-height:1.75}
.voice b small{font-weight:400;margin-inline-start:.5em}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(13em,1fr));gap:.5em 1.6em;align-items:start}
.tile span,.tile small{display:block;font-size:.86em}
.tile span{color:var(--muted);line-height:1.45;margin-block:.1em}
.tile mark{font-weight:600}
.fig{font-size:1.65em;font-weight:650;letter-spacing:-.015em;font-variant-numeric:tabular-nums;line-height:1.2;display:block}
.fig small{display:inline!important;font-size:.76em!important;margin-inline-start:.3em;letter-spacing:0}

.axis{position:relative;height:6.6em;margin-block:.2em}
.axis::before{content:"";position:absolute;inset:auto 0 1.75em;border-block-end:1px solid var(--muted)}
.tick{position:absolute;inset-block-end:0;transform:translateX(-50%);display:flex;flex-direction:column;align-items:center;justify-content:flex-end;height:100%;min-width:14px}
.tick .label{height:1.9em;line-height:1.9em;font-size:.76em;white-space:nowrap;position:absolute;inset-block-end:0}
.tick:hover .dot{border-color:var(--accent);outline:2px solid color-mix(in srgb,var(--accent) 35%,transparent)}
.tick.current .label{font-weight:700}
.dots{display:flex;flex-direction:column-reverse;align-items:center;gap:2px;margin-block-end:2.5em}
.dots small{line-height:1}
.dot{display:inline-block;width:9px;height:9px;border-radius:5px;border:2px solid var(--text);background:var(--text);flex:none}
.dot[data-precision="7"]{width:18px}.dot[data-precision="4"]{width:28px}
.s-planned{background:var(--surface)}.s-speculated{background:var(--surface);border-style:dotted}
.gap{position:absolute;inset-block-end:1.83em;transform:translateX(-50%);font-size:.76em;line-height:1.2;color:var(--muted);background:var(--surface);padding-inline:.3em;white-space:nowrap}
.days>li{display:grid;grid-template-columns:8.5em minmax(0,1fr);gap:0 1.2em;border-block-start:1px solid var(--line);padding-block:.5em}
.days h3{font-weight:650;font-variant-numeric:tabular-nums;padding-block:.3em}
.event{display:flex;gap:.8em;align-items:baseline}
.event .dot{position:relative;inset-block-start:.05em}
.days .by{padding-inline-start:calc(9px + .8em)}

.legend{display:flex;flex-wrap:wrap;gap:.2em 1em;font-size:.86em;color:var(--muted)}
.legend b{display:inline-block;min-width:1em;text-align:center}
.scroll{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%}
th{font-weight:600;text-align:start;vertical-align:bottom;font-size:.86em;padding:.5em .5em}
td{padding:.3em .5em;vertical-align:top}
tbody tr{border-block-start:1px solid var(--line)}
thead{border-block-end:2px solid var(--text)}
.matrix thead th:not(:first-child){text-align:center;min-width:4.6em;max-width:8em;line-height:1.2}
.matrix tbody th{font-weight:400;font-size:1em;min-width:15em;width:45%;padding-inline-start:0}
.matrix td{text-align:center;vertical-align:middle;color:var(--muted);padding:.1em}
.matrix .cell{text-align:center;padding:.3em;margin:0;width:100%}
.cell b,.matrix td>b{display:block;font-size:1.06em;line-height:1.2}
.matrix tbody tr:not(.detail) th{position:sticky;inset-inline-start:0;background:var(--surface);z-index:1}
.claim{display:block;width:100%;padding:.2em 0 .2em 1.2em;position:relative}
.claim::before{content:"▸";position:absolute;inset-inline-start:0;color:var(--muted)}
.claim[aria-expanded=true]::before{content:"▾"}
.claim span{display:block}
.claim:hover span{text-decoration:underline;text-underline-offset:.2em;text-decoration-color:var(--line)}
.c-agrees b{color:var(--loc)}.c-differs b{color:var(--danger)}.c-stale b{color:var(--event)}.c-only b{color:var(--org)}
.matrix .detail{border:0}
.detail td{text-align:start;padding:.2em 0 1em 1.2em}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(15em,1fr));gap:.8em 1.6em}
.beside .passage{color:var(--text);margin:0;border:0;border-block-start:2px solid var(--line);border-radius:0;padding:.5em .5em}
.beside .read{display:block;line-height:1.6;margin-block-start:.2em;white-space:pre-line}

.filter{width:15em}
.wide .fact{grid-template-columns:minmax(7em,14em) 7.5em minmax(0,1fr) 3.5em;align-items:baseline;padding-block:.3em}
.wide .n{text-align:end}
.wide .forms{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.wide li+li{border-block-start:1px solid var(--line)}
.entity>header{display:flex;flex-wrap:wrap;gap:.1em .8em;align-items:baseline;margin-block:.5em 1.2em}
.entity>header h2{font:700 2em/1.2 var(--serif)}
.entity>header h2 .name{font-family:var(--serif);text-decoration:underline var(--u) var(--k);text-underline-offset:.18em;text-decoration-skip-ink:none}
.entity header p{flex-basis:100%;color:var(--muted)}
.columns{display:grid;gap:1.6em 2.5em}
.line{display:flex;gap:.8em;align-items:baseline}
.line .n{margin-inline-start:auto}
.line>b{white-space:nowrap;font-variant-numeric:tabular-nums}
.line .read{min-width:0}
.rank .line{display:grid}
dl.forms{display:grid;grid-template-columns:auto 1fr;gap:.2em 1em}
dt{color:var(--muted);font-size:.86em}
dd span{margin-inline-end:.8em;white-space:nowrap}
dd small{margin-inline-start:.3em}
.kwic+.kwic{margin-block-start:.8em}
.kwic h4{display:flex;gap:.5em;align-items:baseline}
.speaker,.talk{border-block-start:2px solid var(--text);padding-block-start:.5em}
.speaker h3,.talk h3{font-size:1.06em;font-weight:700}
.talk h3{display:flex;flex-wrap:wrap;gap:0 1em;align-items:baseline;margin-block-end:.5em}
.who{display:flex;gap:.2em .8em;flex-wrap:wrap;align-items:baseline}
.turn{max-width:44em;margin:0 0 .3em;padding:.5em .8em;border-radius:6px}
.turn b,.turn .read{display:block}
.turn b{font-size:.86em}
.turn .read{line-height:1.75;white-space:pre-line}
.turn.question{background:var(--raised);width:fit-content}
.turn.answer{margin-inline-start:2em;width:fit-content;border-inline-start:3px solid var(--line);border-radius:0}
.talk li{margin-block-end:1em}
.figures td:first-child{width:13em}
.num{font-variant-numeric:tabular-nums}
.num b{font-size:1.15em}
.figures .src{display:block}

.docs li{border-block-end:1px solid var(--line)}
.docs .row{margin:0;padding:.2em 0;flex-wrap:nowrap}
.docs b{display:block;font-size:1.15em;line-height:1.45;font-weight:600}
.docs small{display:flex;flex-wrap:wrap;gap:0 1.2em}
.docs small .src{font-size:1em}
.reading{max-width:43em;margin-inline:auto}
.reading header{margin-block:1em}
.reading header h2{font-family:var(--serif);font-size:clamp(1.45em,3.2cqi,2.1em);line-height:1.2;font-weight:700;text-wrap:balance}
.meta{display:flex;flex-wrap:wrap;gap:.1em 1.2em;font-size:.86em;color:var(--muted);margin-block-start:.5em}
.meta .src{font-size:1em}.meta .src time{display:none}
.layers{display:flex;flex-wrap:wrap;gap:.3em;padding-block:.8em;border-block:1px solid var(--line)}
.layers u{text-decoration:none}
.layers .pill{padding-block:.2em .5em}
.layers .pill[aria-pressed=true]{background:none;color:inherit;border-color:var(--k)}
.layers [aria-pressed=true] u{text-decoration:underline var(--u) var(--k);text-underline-offset:.22em;text-decoration-skip-ink:none}
.layers [aria-pressed=false]{color:var(--muted);border-style:dashed}
.text{font:1.14em/1.65 var(--serif);margin-block:1.2em 3em}
.text:lang(zh){line-height:1.85;text-align:justify}
.text>*{margin-block:0 1em}
.text h3{font-size:1.35em;font-weight:700;line-height:1.45}
.text h4{font-size:1.06em;font-weight:700;margin-block-start:1.6em}
.text li{margin-inline-start:1.2em}
.text .metadata{font-size:.76em;color:var(--muted);font-family:var(--sans)}
.text .question{font-weight:600}
.text .label{margin-inline-end:.5em;font-family:var(--sans);font-size:.86em}
.text [class^=k-],.text mark[class],header h2>[class^=k-]{text-decoration:underline var(--u,0 transparent) var(--k);text-underline-offset:.24em;text-decoration-skip-ink:none}
.text .k-quote{background:color-mix(in srgb,var(--text) 7%,transparent);text-decoration-line:none}
.text .k-quote[class*="k-P"],.text .k-quote[class*="k-O"],.text .k-quote[class*="k-L"],.text .k-quote[class*="k-E"],.text .k-quote[class*="k-M"],.text .k-quote.k-figure,.text .k-quote.k-time{text-decoration-line:underline}
.text mark.on,.text mark{background:var(--mark)}
.on{cursor:pointer;border-radius:2px}
.on:hover,.on.current{background:color-mix(in srgb,var(--k,var(--accent)) 18%,transparent)}
.text .dropped{font:.74em/1.5 var(--sans);border:1px dashed var(--line);border-radius:var(--radius);padding:.5em .8em;color:var(--muted);text-align:start}
.dropped summary{cursor:pointer}
.dropped p{white-space:pre-line;margin-block:.5em}

.hits>li{padding-block:.8em;border-block-start:1px solid var(--line)}
.hits h3{display:flex;flex-wrap:wrap;gap:0 1em;align-items:baseline}
.hits .title{font-weight:650;font-size:1.06em}
.hits .title:hover{text-decoration:underline;text-underline-offset:.2em}
.hits .read{line-height:1.6;max-width:52em}
.results h2{font-size:1.15em;font-weight:700;margin-block-end:.5em}

.import{display:grid;gap:1.6em}
.ways{display:grid;gap:1.2em}
.drop{border:2px dashed var(--line);border-radius:6px;padding:1.6em;display:grid;gap:.5em;align-content:center}
.drop .row{justify-content:flex-start;margin:0}
.big{font-size:1.35em;font-weight:700}
form{display:grid;gap:.5em;align-content:start;justify-items:start;margin:0}
form h3{font-weight:700}
textarea{resize:vertical}
.report td{font-size:.86em}
.dropping{display:none;position:absolute;inset:0;z-index:9;background:color-mix(in srgb,var(--surface) 82%,transparent);border:4px dashed var(--accent);place-items:center;font-size:1.65em;font-weight:700;pointer-events:none}
.np{position:relative;display:flex;flex-direction:column;min-height:inherit}
.dragging>.dropping{display:grid}
dialog{border:1px solid var(--line);border-radius:8px;padding:1.2em 1.6em;background:var(--surface);color:var(--text);box-shadow:0 12px 48px #0005}
dialog::backdrop{background:#0006}
dialog h2{font-weight:700;font-size:1.15em}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:.5em 1.2em;margin-block:1em 1.2em;align-items:baseline}

@container np (min-width:46em){
.brief{grid-template-columns:minmax(0,1fr) 15em}
.voices{grid-template-columns:1fr 1fr}
.columns{grid-template-columns:minmax(0,1fr) 18em}
.ways{grid-template-columns:1.2fr 1fr 1fr}
.speaker{display:grid;grid-template-columns:11em minmax(0,1fr);gap:0 1.6em}
.who{flex-direction:column}
.speaker .fact{margin-block-start:-.3em}
.speaker li+li .fact{margin-block-start:.2em}
}
@container np (min-width:68em){
.body{grid-template-columns:minmax(0,1fr) 23em}
.pane{display:block;inset-block:calc(var(--np-sticky-top,0px) + 6.4em) auto;max-height:calc(100vh - var(--np-sticky-top,0px) - 6.4em);border:0;box-shadow:none;align-self:start;z-index:1}
.stage{border-inline-end:1px solid var(--line)}
.pane-close{visibility:hidden}.pane.open .pane-close{visibility:visible}
}
@container np (max-width:46em){
.brief-side{grid-template-columns:repeat(auto-fit,minmax(13em,1fr))}
}
@container np (max-width:40em){
.np{--gap:.9em}
.top{grid-template-columns:1fr auto;gap:.5em .5em}
.find{grid-column:1/-1;grid-row:2}
.tabs{gap:1.2em;margin-inline:calc(-1*var(--gap));padding-inline:var(--gap)}
.top .icon.help{display:none}
.wide .fact{grid-template-columns:1fr auto auto}
.wide .forms{display:none}
.days>li{grid-template-columns:1fr}
.matrix tbody th{min-width:11em}
.figures td:first-child{width:auto;min-width:6.5em}
.figures tr{display:grid;grid-template-columns:1fr auto;padding-block:.5em}
.figures td:nth-child(2){grid-column:1/-1;grid-row:2}
.figures td:last-child{text-align:end}
.figures td{padding:.1em 0}
.figures thead{display:none}
.turn.answer{margin-inline-start:.8em}
.text{font-size:1.06em}
.axis{height:5.6em}
}
@container np (max-width:26em){.find kbd{display:none}
.tools .button{font-size:0;padding:0 10px}.tools .button::before{content:"+";font-size:20px;font-weight:600}}
@media (prefers-reduced-motion:no-preference){.bar,.button,.pill{transition:background-color .12s,border-color .12s}}
@media (forced-colors:active){
.bar i,.spectrum i,.type::before,.dot{forced-color-adjust:none}
.pill[aria-pressed=true],.tabs [aria-selected=true],.fact.current{outline:2px solid Highlight}
mark{forced-color-adjust:none}
}
@media print{
.top,.pane,.progress,.layers,.more,.choice,.dropping{display:none!important}
.stage{padding:0}.scroll{overflow:visible}.reading{max-width:none}
.fact,.short li,.hits>li,.days>li{break-inside:avoid}
}
`;

let sheet;

export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
