import { defineUpdate, setHandler, condition, proxyActivities, defineSignal } from '@temporalio/workflow';
const a = proxyActivities<{noop():Promise<void>}>({ startToCloseTimeout: '10s' });
export const hold = defineUpdate<void>('hold'); export const quick = defineUpdate<number>('quick'); export const go = defineSignal('go');
export async function burst() { let open=false; let n=0; let end=false; setHandler(hold, async()=>{ await condition(()=>open); }); setHandler(quick, ()=>++n); setHandler(go, ()=>{open=true;}); setHandler(defineSignal('end'),()=>{end=true;}); await condition(()=>end); }
export async function steps(n: number) { for (let i=0;i<n;i++) await a.noop(); }
export async function timers(n: number) { const {sleep}=await import('@temporalio/workflow'); for (let i=0;i<n;i++) await sleep(1); }
