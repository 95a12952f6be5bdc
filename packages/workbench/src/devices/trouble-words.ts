import { bilingual } from '@yichuang/ui/language.ts';
import type { Trouble } from './device.ts';

type Said = { readonly why: string; readonly fix: string };

/** Why it does nothing, and what the clerk or the technician can do about it. */
export const TROUBLE_WORDS = bilingual({
  zh: {
    denied: {
      why: '浏览器不允许本页使用它。',
      fix: '点地址栏左边的图标，把摄像头权限改为“允许”，再按“测试”。如果改不了，是本机的浏览器策略，请信息中心放行。',
    },
    policy: {
      why: '本机的浏览器策略禁止使用它。',
      fix: '请信息中心在浏览器策略中放行本站（VideoCaptureAllowedUrls）。在此之前可以从文件选取。',
    },
    unanswered: {
      why: '没有回应：浏览器在等人允许，或者设备没有反应。',
      fix: '看地址栏下面有没有询问，有就点“允许”；没有询问，可能是浏览器策略挡住了，或者重新插拔设备。',
    },
    missing: {
      why: '没有找到设备。',
      fix: '检查电源和 USB 线，再按“测试”。',
    },
    busy: {
      why: '设备被别的程序占用。',
      fix: '关闭正在使用它的程序（如厂商的拍摄软件），再按“测试”。',
    },
    bridgeOff: {
      why: '本机外设助手没有运行，或者浏览器不允许访问本机。',
      fix: '从开始菜单启动外设助手；浏览器询问“访问本地网络”时点“允许”。在此之前证件号码可以手工输入。',
    },
    badReply: {
      why: '外设助手的回答看不懂。',
      fix: '助手可能是旧版本，请信息中心更新。',
    },
    unsupported: {
      why: '这个浏览器用不了它。',
      fix: '本站要用 https 打开，浏览器要 Chromium 109 以上。',
    },
  },
  en: {
    denied: {
      why: 'The browser does not let this page use it.',
      fix: 'Click the sign left of the address, set the camera to “Allow”, and press Test. If that cannot be changed, the policy of this browser forbids it: ask the technicians.',
    },
    policy: {
      why: 'The policy of this browser forbids it.',
      fix: 'Ask the technicians to allow this site (VideoCaptureAllowedUrls). Until then choose a file.',
    },
    unanswered: {
      why: 'No answer: the browser waits for somebody to allow it, or the device is silent.',
      fix: 'If the browser asks below the address, press “Allow”. If it does not ask, a policy may forbid it; or plug the device in again.',
    },
    missing: { why: 'No such device was found.', fix: 'Check power and USB cable, then press Test.' },
    busy: {
      why: 'Another program holds the device.',
      fix: 'Close the program that uses it, such as the maker’s own, then press Test.',
    },
    bridgeOff: {
      why: 'The bridge on this machine does not run, or the browser may not ask it.',
      fix: 'Start the device bridge; allow access to the local network when the browser asks. Until then type the number.',
    },
    badReply: {
      why: 'The bridge’s answer was not understood.',
      fix: 'It may be an old version: ask the technicians for an update.',
    },
    unsupported: {
      why: 'This browser cannot use it.',
      fix: 'Open the site over https, with Chromium 109 or later.',
    },
  },
} satisfies Record<'zh' | 'en', Record<Trouble, Said>>);
