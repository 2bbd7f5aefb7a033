import { start } from "./browsers.mjs";
import { serve, listed } from "./server.mjs";
import { until, inShadow, picture, inShadowAll } from "./page.mjs";
const server = await serve(); await server.addSamples();
const b = await start("chromium", server, {size:{width:1500,height:900}});
const all = await listed();
const go = async (file) => { const l = all.find(x=>x.file.startsWith(file)); await b.open(new URL(l.url).pathname + new URL(l.url).search); };
const html = () => inShadow(b, (roots) => roots[0]?.innerHTML ?? null);
for (const f of ["messages-2026","apply-2026","viewer-risky","detail-nuxt3"]) {
  await go(f); try { await until("layer", html); } catch (e) { console.log(f, e.message); continue; }
  await new Promise(r=>setTimeout(r,500));
  console.log(f, (await html()).length);
  if (f==="messages-2026") { const [k]=await inShadowAll(b,"[part~=heed-keep]"); await k.click(); await new Promise(r=>setTimeout(r,500)); console.log(await k.getText()); }
  await picture(b, `target/pictures/zz-${f}.png`);
}
await b.openExtension("settings.html");
console.log(JSON.stringify(await b.driver.executeAsyncScript("const done=arguments[0]; chrome.storage.local.get(null).then(done)")).slice(0,1500));
await b.close(); await server.close();
